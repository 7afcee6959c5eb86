const { rmSync } = require('node:fs');
const { join } = require('node:path');

/**
 * What goes into a package and how it is installed. Read by build/packaging, which adds
 * where Electron's runtime lies; nothing else calls electron-builder.
 *
 * A function, because electron-builder writes its own findings into the object it is given.
 *
 * @returns {import('electron-builder').Configuration}
 */
module.exports = () => ({
  appId: 'vn.codau.app',
  productName: 'Cờ Đầu',
  // Latin letters only: the name of a file must survive old zip tools and mail gateways.
  artifactName: 'co-dau-${version}-${os}-${arch}.${ext}',
  copyright: 'Giấy phép MIT',
  // The deb target asks for a home page; replace when there is one.
  extraMetadata: { homepage: 'https://codau.invalid/' },

  directories: { buildResources: join(__dirname, 'packaging'), output: 'release' },

  // An allow-list. What is not named stays out: sources, tests, maps, the browser host, every bundled library.
  files: [
    'package.json',
    'dist/electron/{main,preload,backend}.cjs',
    'dist/renderer/**/*',
    '!**/*.map',
    // The one module that cannot be bundled, because of its native part, and what it requires at run time.
    moduleFiles('sqlite3', ['LICENSE', 'lib/*.js', 'build/Release/node_sqlite3.node']),
    moduleFiles('bindings', ['LICENSE.md', 'bindings.js']),
    moduleFiles('file-uri-to-path', ['LICENSE', 'index.js']),
  ],
  asar: true,
  // The system loads a native module from a real file only.
  asarUnpack: ['**/*.node'],
  // False: nothing is rebuilt (the module was built at install against N-API, which Electron shares with Node),
  // and node_modules is ours to list above. `npmRebuild: false` would do the first only, and pack every dependency.
  beforeBuild: () => false,
  // Electron's own start page, which a runtime from a folder still brings along.
  afterPack: ({ appOutDir }) => rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true }),
  electronLanguages: ['vi', 'en-US'],

  // Switches in the binary itself, so that no environment variable or switch turns the app into a plain Node.
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    grantFileProtocolExtraPrivileges: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    enableCookieEncryption: true,
  },

  win: {
    target: [
      { target: 'nsis', arch: ['x64'] },
      { target: 'portable', arch: ['x64'] },
    ],
    executableName: 'co-dau',
    icon: join(__dirname, 'icons', 'co-dau.ico'),
  },
  nsis: {
    // A clerk has no administrator's password: the default is "for me only", with the folder shown.
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    // The office's data is not ours to delete, least of all on an upgrade gone wrong.
    deleteAppDataOnUninstall: false,
    language: '1066',
    installerLanguages: ['vi_VN'],
    displayLanguageSelector: false,
    license: join(__dirname, 'packaging', 'truoc-khi-cai.txt'),
    shortcutName: 'Cờ Đầu',
    uninstallDisplayName: 'Cờ Đầu ${version}',
    artifactName: 'co-dau-${version}-cai-dat.${ext}',
  },
  portable: { artifactName: 'co-dau-${version}-khong-cai.${ext}' },

  linux: {
    target: [
      { target: 'deb', arch: ['x64'] },
      { target: 'AppImage', arch: ['x64'] },
    ],
    executableName: 'co-dau',
    icon: join(__dirname, 'icons'),
    category: 'Office',
    synopsis: 'Thi đua – khen thưởng cho cơ quan công đoàn',
    // Debian wants an address; replace with the distributor's own.
    maintainer: 'Cờ Đầu <nobody@codau.invalid>',
  },
});

/**
 * The named files of one module.
 *
 * @param {string} name
 * @param {string[]} files
 */
function moduleFiles(name, files) {
  const folder = `node_modules/${name}`;
  return { from: folder, to: folder, filter: ['package.json', ...files] };
}
