/*
 * Runs before `npm start`, `npm test` and `npm run dev` (as `prestart`, `pretest`, `predev`), so that a fresh
 * clone needs no step before them: installs dependencies, builds the web app, makes sure that Node 24 will run.
 * When nothing is to be done it says nothing and takes a fraction of a second.
 *
 * Plain JavaScript, because it is the one file that has to run before anything is installed: on Node 20 too.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { holdLock } from './prepare/lock.mjs';

const PNPM = 'pnpm@12.21.0';
const NODE_MAJOR = 24;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const web = join(root, 'apps', 'web');
const ownNode = join(modules, '.bin', 'node');
const installStamp = join(modules, '.prepare-stamp');
const buildStamp = join(web, 'dist', '.prepare-stamp');

/** Stops with one line that says what to do. */
class PrepareError extends Error {}

try {
  prepare(process.argv[2] ?? 'start');
} catch (error) {
  if (!(error instanceof PrepareError)) throw error;
  console.error(`\npulse: ${error.message}`);
  process.exitCode = 1;
}

/** @param {string} purpose `start`, `test` or `dev` */
function prepare(purpose) {
  // `dev` builds the web app itself, again and again.
  const needsBuild = purpose !== 'dev';
  if (!reasonToInstall() && !(needsBuild && reasonToBuild())) return void findNode();

  const release = holdLock(join(root, '.cache', 'prepare.lock'), () =>
    console.log('pulse: waiting for another start that is preparing this folder …'),
  );
  try {
    // Asked again: whoever held the lock may have done the work.
    const installReason = reasonToInstall();
    if (installReason) install(installReason);
    const node = findNode();
    const buildReason = needsBuild && reasonToBuild();
    if (buildReason) build(node, buildReason);
  } finally {
    release();
  }
}

function reasonToInstall() {
  if (!existsSync(modules)) return 'node_modules is missing';
  const stamp = readIfPresent(installStamp);
  if (stamp === undefined) return 'node_modules was not installed by this script, or not completely';
  if (stamp !== dependencyHash()) return 'pnpm-lock.yaml or a package.json has changed';
  return undefined;
}

/** @param {string} reason */
function install(reason) {
  rmSync(installStamp, { force: true });
  step(
    'installing dependencies',
    reason,
    () =>
      // Through a shell because npx is a .cmd file on Windows. nodeVersion: packages are for the Node that will run
      // them, not for the one that installs. NODE_ENV=production would leave out the build tools.
      run(
        `npx -y ${PNPM} install --frozen-lockfile --config.confirmModulesPurge=false --config.nodeVersion=${NODE_MAJOR}.0.0`,
        [],
        {
          cwd: root,
          shell: true,
          env: { ...process.env, NODE_ENV: '' },
        },
      ),
    `check the network, then run: npx -y ${PNPM} install --frozen-lockfile`,
  );
  writeFileSync(installStamp, dependencyHash());
  installHooks();
}

/** Git hooks are a convenience: whatever goes wrong with them must not keep anyone from starting. */
function installHooks() {
  if (process.env.CI || !existsSync(join(root, '.git'))) return;
  const options = { cwd: root, stdio: 'ignore', timeout: 10_000 };
  const foreignHooks = spawnSync('git', ['config', '--get', 'core.hooksPath'], options).status === 0;
  if (!foreignHooks) spawnSync(join(modules, '.bin', 'lefthook'), ['install'], options);
}

function reasonToBuild() {
  const stamp = readIfPresent(buildStamp);
  if (stamp === undefined) return 'apps/web/dist is missing or incomplete';
  if (stamp !== webHash()) return 'apps/web or its dependencies have changed';
  return undefined;
}

/**
 * @param {string} node
 * @param {string} reason
 */
function build(node, reason) {
  const hash = webHash();
  rmSync(buildStamp, { force: true });
  step(
    'building the web app',
    reason,
    () =>
      run(node, [join(web, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], {
        cwd: web,
        // Vite takes NODE_ENV from outside if it is set, and would bundle the development build of React.
        env: { ...process.env, NODE_ENV: 'production' },
      }),
    'see the messages above; to try again by hand: npm run build',
  );
  mkdirSync(dirname(buildStamp), { recursive: true });
  writeFileSync(buildStamp, hash);
}

/** The Node that npm will run, which looks into node_modules/.bin first. */
function findNode() {
  if (existsSync(ownNode)) {
    if (majorOf(ownNode) >= NODE_MAJOR) return ownNode;
    // Built for another system (musl, say): left there it would shadow a Node that works.
    rmSync(ownNode, { force: true });
  }
  if (majorOf(process.execPath) >= NODE_MAJOR) return process.execPath;
  throw new PrepareError(
    `Pulse needs Node ${NODE_MAJOR} or newer, this is ${process.version}, and no package brings one for ` +
      `${process.platform}-${process.arch}. Install it from https://nodejs.org and try again.`,
  );
}

/** @param {string} node */
function majorOf(node) {
  const version = node === process.execPath ? process.version : spawnSync(node, ['--version']).stdout;
  return Number(/^v(\d+)\./.exec(String(version ?? ''))?.[1] ?? 0);
}

/**
 * @param {string} what
 * @param {string} why
 * @param {() => string | undefined} work gives what went wrong, if anything
 * @param {string} remedy
 */
function step(what, why, work, remedy) {
  console.log(`pulse: ${what} (${why}) …`);
  const started = Date.now();
  const failure = work();
  if (failure) throw new PrepareError(`${what} failed (${failure}): ${remedy}`);
  console.log(`pulse: ${what} took ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} options
 */
function run(command, args, options) {
  const { error, signal, status } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (error) return error.message;
  if (signal) return `stopped by ${signal}`;
  return status === 0 ? undefined : `exit code ${status}`;
}

/** What decides which packages are installed. */
function dependencyHash() {
  const manifests = ['apps', 'packages'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(root, group, name, 'package.json')),
  );
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'].map((name) => join(root, name));
  return hashOf([...files, ...manifests.filter((path) => existsSync(path))]);
}

/** What decides how the web app looks: its own files, the client that it is built on, the versions of what it uses. */
function webHash() {
  const client = join(root, 'packages', 'client', 'src');
  return hashOf([join(root, 'pnpm-lock.yaml'), ...filesBelow(client), ...filesBelow(web)]);
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !['dist', 'node_modules', '.turbo'].includes(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

/** @param {string[]} paths */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of [...paths].sort()) {
    const content = readFileSync(path);
    hash.update(`${relative(root, path)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** @param {string} path */
function readIfPresent(path) {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}
