// Rows of a table, of which only those near the window exist. All rows are of one height, set by the style sheet and measured here.

const AROUND = 8;

export class Rows {
  /**
   * @param body the tbody
   * @param make (row, index) => tr
   * @param covered () => pixels at the top of the window that sticky parts cover
   */
  constructor(body, make, covered) {
    this.body = body;
    this.make = make;
    this.covered = covered;
    this.before = pad();
    this.after = pad();
    this.items = [];
    this.made = new Map();
    this.height = 40;
    this.all = false;
  }

  /** Shows other rows. Where the table stands is asked before anything changes: asking afterwards would lay the page out for the answer. */
  show(items) {
    const top = this.top();
    this.items = items;
    this.made.clear();
    this.body.replaceChildren(this.before, this.after);
    this.render(top);
  }

  /** Asks the first row for its height; what exists is laid out again where it changed. */
  measure() {
    const row = this.made.values().next().value;
    const height = row ? row.getBoundingClientRect().height : 0;
    if (height > 0 && Math.abs(height - this.height) > 0.01) {
      this.height = height;
      this.render();
    }
  }

  render(top = this.top()) {
    const [first, end] = this.range(top);
    for (const [index, row] of this.made) {
      if (index < first || index >= end) {
        row.remove();
        this.made.delete(index);
      }
    }
    // What stays is never moved: a moved element loses the focus.
    let next = this.before.nextSibling;
    for (let index = first; index < end; index++) {
      const known = this.made.get(index);
      if (known) {
        next = known.nextSibling;
      } else {
        const row = this.make(this.items[index], index);
        this.made.set(index, row);
        this.body.insertBefore(row, next);
      }
    }
    this.before.style.height = `${first * this.height}px`;
    this.after.style.height = `${(this.items.length - end) * this.height}px`;
  }

  /** Pixels of the rows above the window. */
  top() {
    return Math.max(0, -this.body.getBoundingClientRect().top);
  }

  range(top) {
    if (this.all) {
      return [0, this.items.length];
    }
    const first = Math.max(0, Math.min(Math.floor(top / this.height), this.items.length) - AROUND);
    const end = Math.min(this.items.length, first + Math.ceil(window.innerHeight / this.height) + 2 * AROUND);
    return [first, end];
  }

  /** The row of an index, brought into the window. */
  reach(index) {
    const top = this.body.getBoundingClientRect().top + index * this.height;
    const covered = this.covered();
    if (top < covered) {
      window.scrollBy(0, top - covered);
    } else if (top + this.height > window.innerHeight) {
      window.scrollBy(0, top + this.height - window.innerHeight + 4);
    }
    this.render();
    return this.made.get(index);
  }

  /** How many rows fit under what is sticky. */
  page() {
    return Math.max(1, Math.floor((window.innerHeight - this.covered()) / this.height) - 1);
  }
}

function pad() {
  const row = document.createElement("tr");
  row.className = "pad";
  row.setAttribute("role", "presentation");
  row.setAttribute("aria-hidden", "true");
  return row;
}
