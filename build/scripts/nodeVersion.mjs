/**
 * Whether this Node can run the project. Vite and others need 20.19, or 22.12 and
 * later: between these two lie versions without `require()` of ES modules.
 *
 * @param {string} version like `20.19.0`
 */
export function isNodeSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
}

/**
 * What to tell the user about an unsuitable Node, or null.
 *
 * @param {string} version
 */
export function nodeProblem(version) {
  if (isNodeSupported(version)) return null;
  return `Cờ Đầu cần Node.js 20.19 trở lên (hoặc 22.12, 24…), máy này đang có ${version}. Hãy cài bản mới tại https://nodejs.org rồi chạy lại.`;
}
