// What keys mean while the table is shown.

const IN_SEARCH = ["ArrowDown", "Enter", "Escape"];

const IN_ROW = {
  PageDown: page => page.active + page.rows.page(),
  PageUp: page => page.active - page.rows.page(),
  Home: () => 0,
  End: page => page.found.length - 1,
};

/** Does what a key means; false where it means nothing here, and the browser or the whole page may have it. */
export function tableKey(page, event) {
  const control = event.target.closest?.("input, select, button, textarea");
  if (control && !(control === page.search && IN_SEARCH.includes(event.key))) {
    return event.key === "Escape" && cleared(page);
  }
  const inRow = Boolean(event.target.closest?.("tr[data-index]"));
  switch (event.key) {
    case "ArrowDown":
    case "j":
      page.go(inRow ? page.active + 1 : page.active);
      return true;
    case "ArrowUp":
    case "k":
      if (inRow && page.active === 0) {
        page.search.focus();
      } else {
        page.go(inRow ? page.active - 1 : page.active);
      }
      return true;
    case "Enter":
      if (control) {
        page.go(0);
      }
      return Boolean(control);
    case "Escape":
      return cleared(page);
    default:
      if (inRow && Object.hasOwn(IN_ROW, event.key)) {
        page.go(IN_ROW[event.key](page));
        return true;
      }
      return false;
  }
}

function cleared(page) {
  if (page.filtered) {
    page.clear();
    return true;
  }
  return false;
}
