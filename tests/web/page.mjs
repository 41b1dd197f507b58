// A browser's verdict on the page: page.mjs [--one-sheet] FILE.html...
//
// In light and dark, at 390 and 1280 pixels: no axe violation, nothing sideways, no request, no
// console message; and the page prints to PDF, with --one-sheet on one. With RUBDOWN_SHOTS=DIR it leaves pictures there.
// Exit 77 when there is no browser: ctest calls that skipped.
import { readFileSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const chromiumPath = process.env.RUBDOWN_CHROMIUM ?? '/usr/bin/chromium';
const require = createRequire(import.meta.url);
let chromium;
let axeSource;
try {
  ({ chromium } = require('playwright-core'));
  axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
} catch {
  console.log('skipped: run npm ci in tests/web');
  process.exit(77);
}
if (!existsSync(chromiumPath)) {
  console.log(`skipped: no browser at ${chromiumPath}`);
  process.exit(77);
}

const oneSheet = process.argv.includes('--one-sheet');
const shots = process.env.RUBDOWN_SHOTS;
if (shots) mkdirSync(shots, { recursive: true });
const complaints = [];

/** Loads one file as one kind of reader sees it and writes down what is wrong. */
async function judge(browser, file, colorScheme, width) {
  const label = `${basename(file)} ${colorScheme} ${width}px`;
  // bypassCSP: the page forbids scripts, and axe is one.
  const context = await browser.newContext({
    colorScheme,
    viewport: { width, height: 900 },
    bypassCSP: true,
    deviceScaleFactor: width < 500 ? 2 : 1,
  });
  const page = await context.newPage();
  const url = pathToFileURL(resolve(file)).href;
  page.on('request', (request) => {
    if (request.url() !== url && !request.url().startsWith('data:'))
      complaints.push(`${label}: asks for ${request.url()}`);
  });
  page.on('console', (message) => complaints.push(`${label}: console says ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`${label}: ${error.message}`));
  await page.goto(url);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (sideways > 0) complaints.push(`${label}: ${sideways} px wider than the screen`);
  for (const closed of await page.$$('details')) await closed.evaluate((node) => (node.open = true));
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  for (const violation of violations)
    for (const node of violation.nodes)
      complaints.push(`${label}: axe ${violation.id}: ${node.html} ${node.failureSummary}`);
  if (shots)
    await page.screenshot({
      path: join(shots, `${basename(file, '.html')}-${colorScheme}-${width}.png`),
      fullPage: true,
    });
  if (colorScheme === 'light' && width === 1280) {
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      path: shots && join(shots, `${basename(file, '.html')}.pdf`),
    });
    if (pdf.subarray(0, 5).toString() !== '%PDF-') complaints.push(`${label}: does not print`);
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    if (oneSheet && sheets !== 1) complaints.push(`${label}: prints on ${sheets} sheets`);
  }
  await context.close();
}

const browser = await chromium.launch({
  executablePath: chromiumPath,
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const files = process.argv.slice(2).filter((word) => !word.startsWith('--'));
for (const file of files)
  for (const colorScheme of ['light', 'dark'])
    for (const width of [390, 1280]) await judge(browser, file, colorScheme, width);
await browser.close();

for (const complaint of complaints) console.log(complaint);
console.log(`${files.length} pages, ${complaints.length} complaints`);
process.exit(files.length > 0 && complaints.length === 0 ? 0 : 1);
