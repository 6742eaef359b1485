// What a reader typed and made here. It stays in this browser; one that keeps nothing loses only that.

const DRAFT = "aanvullen:concept:";
const MADE = "aanvullen:gemaakt";

function get(key) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? undefined;
  } catch {
    return undefined;
  }
}

function set(key, value) {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function keys() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

/** A draft for every kind of record, and for every record that a correction is about. */
const place = (kind, record) => DRAFT + (record ? `${kind}:${record}` : kind);

export const drafts = {
  get: (kind, record) => get(place(kind, record)),
  /** False when this browser keeps nothing. */
  set: (kind, record, draft) => set(place(kind, record), draft),

  /** Each with its kind, the record that it is about, and what was typed. */
  all() {
    return keys()
      .filter((key) => key.startsWith(DRAFT))
      .sort()
      .map((key) => {
        const [kind, record = ""] = key.slice(DRAFT.length).split(":");
        return { kind, record, draft: get(key) ?? {} };
      });
  },
};

/** The files that were made, by kind: each with its `id`, its `name`, its `text`, and what it `refers` to. */
export const made = {
  of: (kind) => get(MADE)?.[kind] ?? [],

  /** Keeps a file, in the place of the one that was made of the same draft before. */
  keep(kind, file, before) {
    const others = made.of(kind).filter(({ id }) => id !== file.id && id !== before);
    set(MADE, { ...get(MADE), [kind]: [...others, file] });
  },

  /** The files that go with one that refers to these places (`bronnen/x`), and those that they refer to in turn. */
  behind(places) {
    const found = new Map();
    const follow = (path) => {
      const [kind, id] = path.split("/");
      const file = made.of(kind).find((one) => one.id === id);
      if (!file || found.has(path)) return;
      found.set(path, { ...file, kind });
      file.refers.forEach(follow);
    };
    places.forEach(follow);
    return [...found.values()];
  },
};
