// Writes what a reader filled in as YAML, in the way of the other files of the project. The check reads every value as text;
// what another reader of YAML would take for something else stands between quotes.

const WIDTH = 100;

const indented = (lines) => lines.map((line) => line && `  ${line}`);

/** True for a text that YAML takes as it is. */
const isPlain = (text) =>
  /^[\p{L}\p{N}(]/u.test(text) && !/: |:$| #|^(?:null|true|false|yes|no|on|off|y|n)$/i.test(text);

/** The words of a paragraph on lines that are not too long; none starts as an item of a list. */
function wrapped(paragraph) {
  const lines = [];
  for (const word of paragraph.split(" ")) {
    const last = lines.at(-1);
    const fits = last !== undefined && (word === "-" || last.length + word.length < WIDTH);
    if (fits) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A text behind its key: on one line, or folded below it. */
function scalar(key, text) {
  const paragraphs = text.split("\n");
  if (paragraphs.some((one) => one.startsWith("- "))) return [`${key} ${JSON.stringify(text)}`];
  if (paragraphs.length === 1 && key.length + text.length < WIDTH) {
    return [`${key} ${isPlain(text) ? text : JSON.stringify(text)}`];
  }
  const folded = paragraphs.flatMap((one, place) => (place > 0 ? ["", ...wrapped(one)] : wrapped(one)));
  return [`${key} >-`, ...indented(folded)];
}

/** A block as an item of a list. */
const item = ([first, ...others]) => [`- ${first}`, ...indented(others)];

function list(key, values) {
  const short = values.every((value) => typeof value === "string" && /^[a-z0-9.-]+$/i.test(value));
  const line = `${key} [${values.join(", ")}]`;
  if (short && line.length < WIDTH) return [line];
  const items = values.flatMap((value) => (typeof value === "string" ? scalar("-", value) : item(block(value))));
  return [key, ...indented(items)];
}

function block(values) {
  return Object.entries(values).flatMap(([name, value]) => {
    if (Array.isArray(value)) return list(`${name}:`, value);
    return typeof value === "string" ? scalar(`${name}:`, value) : [`${name}:`, ...indented(block(value))];
  });
}

/** The file that holds these values: texts, lists and blocks, in their order. */
export function written(values) {
  return `${block(values).join("\n")}\n`;
}
