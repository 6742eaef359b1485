// What must be so before anything is painted: what only works with a script would push the page down if it appeared later.
document.documentElement.classList.add("met-script");
