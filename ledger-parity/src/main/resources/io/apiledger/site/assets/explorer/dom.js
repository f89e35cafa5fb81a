// Elements out of values. Every value is hostile text: it becomes a text node or an attribute, never markup.

const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Text that shows its control characters and what reorders text, as \uXXXX. */
export function visible(value) {
  return String(value).replace(INVISIBLE, c => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
}

/** An element: attributes by name (absent where null, undefined or false), `on…` as listeners, children as nodes or text. */
export function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : visible(value));
    }
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children) {
    if (Array.isArray(child)) {
      append(element, child);
    } else if (child !== null && child !== undefined && child !== false) {
      element.append(child instanceof Node ? child : visible(child));
    }
  }
}

/** The text in nodes, with every occurrence of the words marked; words are lower case. */
export function marked(text, words) {
  const shown = visible(text);
  const lower = shown.toLowerCase();
  if (words.length === 0 || lower.length !== shown.length) {
    return [shown];
  }
  const nodes = [];
  let plain = 0;
  for (let at = 0; at < shown.length; ) {
    const length = longestAt(lower, at, words);
    if (length === 0) {
      at++;
      continue;
    }
    if (plain < at) {
      nodes.push(shown.slice(plain, at));
    }
    nodes.push(el("mark", {}, shown.slice(at, at + length)));
    at += length;
    plain = at;
  }
  if (plain < shown.length) {
    nodes.push(shown.slice(plain));
  }
  return nodes;
}

function longestAt(text, at, words) {
  let longest = 0;
  for (const word of words) {
    if (word.length > longest && text.startsWith(word, at)) {
      longest = word.length;
    }
  }
  return longest;
}

export function plural(count, one, many = one + "s") {
  return `${count} ${count === 1 ? one : many}`;
}
