/** Words that go on inside a sentence; what begins with an abbreviation such as CSTĐCS stays. */
export function lowerFirst(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLocaleLowerCase('vi') + words.slice(1) : words;
}
