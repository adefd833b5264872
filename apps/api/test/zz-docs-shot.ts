import { mkdtempSync } from 'node:fs';
import { launchBrowser } from '@pulse/testing';
import { findPort, startPulse } from './pulse-process.ts';

const port = await findPort();
const pulse = startPulse({ dataDirectory: mkdtempSync('/tmp/docs-'), port });
await pulse.ready();
const browser = await launchBrowser({ hosts: ['pulse.test'] });
for (const host of ['localhost', 'pulse.test']) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  page.on('console', (m) => console.log(host, 'console', m.type(), m.text().slice(0, 300)));
  page.on('pageerror', (e) => console.log(host, 'pageerror', String(e).slice(0, 300)));
  page.on('request', (r) => {
    if (!r.url().includes(`:${port}`) && !r.url().startsWith('data:') && !r.url().startsWith('blob:'))
      console.log('OUTSIDE', r.url());
  });
  page.on('requestfailed', (r) => console.log('FAILED', r.url()));
  await page.goto(`http://${host}:${port}/docs`, { waitUntil: 'networkidle' });
  await page.screenshot({ path: `/tmp/docscheck/${host}.png` });
  console.log(host, 'h1', await page.locator('h1').first().textContent());
  console.log(await page.evaluate(() => document.body.innerText.slice(0, 600)));
  const tryit = page.getByRole('button', { name: /Test Request|Send/i });
  console.log('buttons', await tryit.count());
  if (host === 'localhost' && (await tryit.count())) {
    await tryit.first().scrollIntoViewIfNeeded();
    await tryit.first().click();
    await page.waitForTimeout(1500);
    await page.screenshot({ path: '/tmp/docscheck/try.png' });
    const send = page.getByRole('button', { name: /Send/i });
    console.log('send', await send.count());
    if (await send.count()) {
      await send.last().click();
      await page.waitForTimeout(1500);
      await page.screenshot({ path: '/tmp/docscheck/sent.png' });
    }
  }
  await page.close();
}
await browser.close();
pulse.kill('SIGTERM');
console.log(await pulse.exited);
