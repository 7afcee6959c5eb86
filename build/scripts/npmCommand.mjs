/**
 * How to call npm from Node. Below an `npm run` its own script is known and runs
 * without a shell; otherwise Windows needs one, because npm is a .cmd file there.
 *
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @param {string} node path of the Node executable
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand(platform, env, node) {
  const script = env['npm_execpath'];
  // Under pnpm or yarn this names their script, which knows no `ci`.
  if (script !== undefined && /npm-cli\.[cm]?js$/.test(script)) return { command: node, args: [script], shell: false };
  return { command: 'npm', args: [], shell: platform === 'win32' };
}
