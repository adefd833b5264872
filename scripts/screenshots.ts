/**
 * `npm run screenshots [folder]`: makes the pictures of the README and docs from the real product: its own server
 * on a free port, a room full of votes, a headless browser. Without a folder they go to docs/images.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findPort, startPulse } from '../apps/api/test/pulse-process.ts';
import { silentLog } from '../packages/core/src/index.ts';
import { startEmbeddedPostgres } from '../packages/db/src/infrastructure.ts';
import { launchBrowser } from '../packages/testing/src/browser.ts';
import { type DemoBoard, makeDemoBoard } from './screenshots/demo-board.ts';
import { type DemoRoom, makeDemoRoom } from './screenshots/demo-room.ts';

type Browser = Awaited<ReturnType<typeof launchBrowser>>;
type BrowserContext = Awaited<ReturnType<Browser['newContext']>>;

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '../docs/images'));
/** The pictures show an address that reads well; the browser resolves it to this machine. */
const hostName = 'pulse.example';
const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

const sizes = {
  phone: { width: 390, height: 844 },
  desk: { width: 1440, height: 900 },
  stage: { width: 1920, height: 1080 },
} as const;

await mkdir(folder, { recursive: true });
const dataDirectory = await mkdtemp(join(tmpdir(), 'pulse-screenshots-'));
// The default port looks like everybody's; another one when something is running there.
const port = (await isTaken(3000)) ? await findPort() : 3000;
const publicOrigin = `http://${hostName}:${port}`;
// A server of its own: what happened in the past cannot be sent, and has to be written.
const database = await startEmbeddedPostgres({ directory: dataDirectory, log: silentLog });
const pulse = startPulse({
  dataDirectory: join(dataDirectory, 'files'),
  port,
  environment: { DATABASE_URL: database.connectionString },
});
try {
  await pulse.ready();
  const [room, browser] = await Promise.all([makeDemoRoom(pulse.url), launchBrowser({ hosts: [hostName] })]);
  const board = await makeDemoBoard(pulse.url, room.token, database.connectionString);
  try {
    for (const theme of themes) await picture(browser, room, board, theme);
  } finally {
    await browser.close();
    room.close();
  }
} finally {
  pulse.kill('SIGTERM');
  await pulse.exited;
  await database.stop();
  await rm(dataDirectory, { recursive: true, force: true });
}

function isTaken(candidate: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(candidate, '127.0.0.1');
    socket.once('connect', () => answer(true)).once('error', () => answer(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function picture(browser: Browser, room: DemoRoom, board: DemoBoard, theme: Theme): Promise<void> {
  const phone = await open(browser, theme, 'phone');
  await shoot(phone, '/j', `join-${theme}`);
  await joinAndVote(phone, room, `audience-${theme}`);
  await shootQuestions(phone, room, `questions-${theme}`);
  await lobby(phone, room, `lobby-${theme}`);
  await phone.close();

  const desk = await open(browser, theme, 'desk');
  await shoot(desk, '/', `landing-${theme}`);
  await signIn(desk, room);
  await shoot(desk, '/', `sessions-${theme}`, 'a[href^="/sessions/"]');
  await shoot(desk, `/sessions/${room.session.id}`, `host-${theme}`, 'ol[aria-label="Results"]');
  await shootRounds(desk, room, `rounds-${theme}`);
  await shootSettings(desk, room, `settings-${theme}`);
  await shootBoard(desk, board, theme);
  await shootMembers(desk, room, `members-${theme}`);
  await shootQueue(desk, room, `moderation-${theme}`);
  await shoot(desk, '/account', `account-${theme}`, 'text=About you');
  await shoot(desk, '/account/security', `security-${theme}`, 'text=This device');
  await shoot(desk, '/admin/users', `admin-users-${theme}`, 'text=Disabled');
  await shoot(desk, '/admin/roles', `admin-roles-${theme}`, '[role=tabpanel]');
  await shoot(desk, '/admin/audit', `admin-audit-${theme}`, 'main li');
  const state = await desk.storageState();
  await desk.close();

  const stage = await open(browser, theme, 'stage', state);
  const wall = await stage.newPage();
  await wall.goto(`${publicOrigin}/present/${room.session.code}`);
  await wall.waitForSelector('ol[aria-label="Results"]');
  await room.drip(26, 260);
  await wall.waitForTimeout(600);
  await wall.screenshot({ path: `${folder}/presenter-${theme}.png` });
  await wall.keyboard.press('q');
  await wall.getByText('Do we get the slides?').waitFor();
  await wall.waitForTimeout(600);
  await wall.screenshot({ path: `${folder}/top-questions-${theme}.png` });
  await stage.close();
}

function open(
  browser: Browser,
  theme: Theme,
  size: keyof typeof sizes,
  storageState?: Awaited<ReturnType<BrowserContext['storageState']>>,
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: sizes[size],
    colorScheme: theme,
    locale: 'en-GB',
    hasTouch: size === 'phone',
    ...(storageState ? { storageState } : {}),
  });
}

async function shoot(context: BrowserContext, path: string, name: string, ready = 'main h1'): Promise<void> {
  const page = await context.newPage();
  await page.goto(publicOrigin + path);
  await page.waitForSelector(ready);
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
}

async function shootRounds(context: BrowserContext, room: DemoRoom, name: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${publicOrigin}/sessions/${room.session.id}`);
  await page.getByRole('button', { name: /How was your way here.*Round 2/ }).click();
  await page.getByRole('button', { name: 'More for this poll' }).click();
  await page.getByRole('menuitem', { name: 'Compare rounds' }).click();
  await page.getByRole('list', { name: 'Compare rounds' }).waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
}

async function shootSettings(context: BrowserContext, room: DemoRoom, name: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${publicOrigin}/sessions/${room.lobby.id}`);
  await page.getByRole('button', { name: /^More for “Lecture/ }).click();
  await page.getByRole('menuitem', { name: 'Settings' }).click();
  await page.getByRole('dialog').waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
}

/** The live tail at a desk and on a phone, what begins it, and the sections beside it. */
async function shootBoard(context: BrowserContext, board: DemoBoard, theme: Theme): Promise<void> {
  const path = `/board/${board.projectId}`;
  await shoot(context, '/board', `boards-${theme}`, 'a[href^="/board/"]');
  await shoot(context, path, `board-${theme}`, '[data-row]');
  await shoot(context, `${path}/insights`, `insights-${theme}`, 'main h2');
  await shoot(context, `${path}/alerts`, `alerts-${theme}`, 'main li');
  await shoot(context, `${path}/webhooks`, `webhooks-${theme}`, 'main li');
  await shoot(context, `${path}/exports`, `exports-${theme}`, 'main li');
  await shoot(context, `${path}/settings`, `project-${theme}`, 'main h2');
  await shoot(context, `${path}/losses`, `losses-${theme}`, 'table');
  await shoot(context, `${path}/keys`, `keys-${theme}`, 'main li');
  await shoot(context, `/board/${board.emptyProjectId}`, `connect-${theme}`, 'main pre');
  const page = await context.newPage();
  await page.setViewportSize(sizes.phone);
  await page.goto(publicOrigin + path);
  await page.waitForSelector('[data-row]');
  await board.arrive(3);
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${folder}/board-phone-${theme}.png` });
  await page.close();
}

async function shootMembers(context: BrowserContext, room: DemoRoom, name: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${publicOrigin}/sessions/${room.moderated.id}`);
  await page.getByRole('button', { name: 'Members' }).click();
  await page.getByRole('dialog').getByText('maria@example.org').waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
}

async function shootQueue(context: BrowserContext, room: DemoRoom, name: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${publicOrigin}/sessions/${room.moderated.id}`);
  await page.getByRole('tab', { name: /^Queue/ }).click();
  await page.getByText('half an hour longer').waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
}

/** After {@link joinAndVote}: the phone comes back to its own place. */
async function shootQuestions(context: BrowserContext, room: DemoRoom, name: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${publicOrigin}/s/${room.session.code}`);
  await page.getByRole('button', { name: 'Questions' }).click();
  await page
    .getByRole('button', { name: /^Up-vote/ })
    .nth(1)
    .click();
  await page.getByRole('button', { name: /^Up-voted/ }).waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
}

async function lobby(context: BrowserContext, room: DemoRoom, name: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${publicOrigin}/j/${room.lobby.code}`);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByLabel('Passcode').fill('tangent');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByLabel('Your name').fill('Grace');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByText('people are here').waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
}

async function signIn(context: BrowserContext, room: DemoRoom): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${publicOrigin}/login`);
  await page.getByLabel('E-mail').fill(room.email);
  await page.getByLabel('Password', { exact: true }).fill(room.password);
  await page.locator('form button[type=submit]').click();
  await page.waitForSelector('a[href^="/sessions/"]');
  await page.close();
}

async function joinAndVote(context: BrowserContext, room: DemoRoom, name: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${publicOrigin}/j/${room.session.code}`);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('button', { name: /Offline mode/ }).click();
  await page.getByText('Counted.').first().waitFor();
  await page.waitForTimeout(600);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
}
