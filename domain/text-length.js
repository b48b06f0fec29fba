// Plain JavaScript, because the script in the browser counts with the same functions as the check of what was sent

/** Words as a person would count them: runs of characters between white space. */
export function countWords(text) {
  const trimmed = text.trim();
  return trimmed === "" ? 0 : trimmed.split(/\s+/).length;
}

/** Characters as a person would count them: a browser sends two for one line break, and blanks around the text are taken off. */
export function countCharacters(text) {
  return text.replaceAll("\r\n", "\n").trim().length;
}
