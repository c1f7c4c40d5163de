// What the page does: keys, the day of knowledge, marks and their entries, links that reproduce a view,
// reading without adding, adding, correcting.
import assert from 'node:assert/strict';
import test from 'node:test';
import { axe, browser, program, serve } from './place.mjs';
import { views } from './views.mjs';

test('conduct', async (t) => {
  const server = await serve(program());
  const chrome = await browser();
  t.after(async () => {
    await chrome.close();
    server.end();
  });
  const at = Object.fromEntries((await views(server.address)).map((view) => [view.name, view]));
  const page = await chrome.newPage({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
  const open = async (name, more = 'lang=en') => {
    const { hash, shows } = at[name];
    await page.goto('about:blank');
    await page.goto(`${server.address}/${hash}${hash.includes('?') ? '&' : '?'}${more}`);
    await page.waitForSelector(shows);
  };
  // What only comes up on demand is asked of axe as well.
  const clean = async () => {
    await page.evaluate(axe());
    const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
    assert.deepEqual(found.violations.map((v) => `${v.id}: ${v.nodes[0].target.join(' ')}`), []);
  };
  const documents = async () => (await (await fetch(`${server.address}/api/v1/ledger`)).json()).documents;

  await t.test('the skip link comes first and leads to the text', async () => {
    await open('start');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
  });
  await t.test('keys: search, pages, language, help, and none while writing', async () => {
    await open('start');
    await page.keyboard.press('l');
    await page.waitForFunction(() => document.documentElement.lang === 'bn');
    await page.keyboard.press('l');
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    await page.waitForFunction(() => location.hash.startsWith('#/network'));
    await page.keyboard.press('?');
    assert.ok(await page.locator('dialog[open]').isVisible());
    await clean();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('gl');
    assert.equal(await page.inputValue('#search'), 'gl');
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  });
  await t.test('the start names who denies what, with the report told last', async () => {
    await open('start');
    const contested = page.locator('section[aria-labelledby=contested-title]');
    await contested.locator('.lead a').first().waitFor();
    assert.match(await contested.textContent(), /\p{L}[^0-9]* denies/u);
    await contested.locator('.lead a').first().click();
    await page.waitForSelector('.text .mark');
  });
  await t.test('the day of knowledge moves the view and stands in the address', async () => {
    await open('matter');
    const now = await page.locator('#reports li').count();
    await page.keyboard.press('[');
    await page.waitForFunction(() => /as_of=\d{4}-\d\d-\d\d/.test(location.hash));
    await open('matter-then');
    const then = await page.locator('#reports li').count();
    assert.ok(then > 0 && then < now, `${then} of ${now} reports`);
    await page.keyboard.press('\\');
    await page.waitForFunction((n) => document.querySelectorAll('#reports li').length === n, now);
    assert.ok(!page.url().includes('as_of'));
  });
  await t.test('a mark shows its entry by keyboard, Escape closes it and gives the focus back', async () => {
    await open('article');
    await page.keyboard.press('j');
    while (!(await page.evaluate(() => document.activeElement?.classList.contains('mark')))) await page.keyboard.press('j');
    const id = await page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('aside[data-entry]'));
    const entry = page.locator('aside[data-entry]');
    assert.match(await entry.textContent(), /bn\/|report\./);
    await clean();
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.activeElement?.closest('aside[data-entry]') !== null), 'its links are next');
    await page.keyboard.press('Escape');
    assert.equal(await entry.count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement?.id), id);
  });
  await t.test('with its marks taken off, the text is the text as published', async () => {
    await open('article');
    const id = decodeURIComponent(at.article.hash.split('/')[2]);
    const { document } = await (await fetch(`${server.address}/api/v1/documents/${encodeURIComponent(id)}`)).json();
    const shown = await page.evaluate(() => {
      const text = globalThis.document.querySelector('.text').cloneNode(true);
      for (const added of text.querySelectorAll('.mark, .margin')) added.remove();
      return text.textContent;
    });
    const plain = (text) => text.replace(/\s+/g, ' ').trim();
    assert.equal(plain(shown), plain(document.text));
  });
  await t.test('a note of the margin stands beside its words and points to them', async () => {
    await open('article');
    // Within so many pixels below its words, once the notes are laid out.
    await page.waitForFunction(() => {
      const note = [...document.querySelectorAll('[data-note]')].at(-1);
      const words = note && document.querySelector(`[data-at~="${note.dataset.note}"]`);
      const far = words && note.getBoundingClientRect().top - words.getBoundingClientRect().top;
      return far > -12 && far < 120;
    });
    const first = page.locator('[data-note]').first();
    await first.hover();
    assert.ok(await page.locator(`[data-at~="${await first.getAttribute('data-note')}"].lit`).count());
  });
  await t.test('parties against claims: a column for each, and its link shows it again', async () => {
    await open('matter');
    await page.getByRole('button', { name: 'By claim' }).click();
    await page.waitForFunction(() => location.hash.includes('table=claims'));
    const heads = await page.locator('#positions thead th').allTextContents();
    assert.ok(heads.includes('That it happened') && heads.includes('killed'), heads.join(' | '));
    assert.ok((await page.locator('#positions tbody tr').count()) > 5);
    assert.match(await page.locator('#positions').textContent(), /The outlets themselves/);
    await clean();
    await page.reload();
    await page.waitForFunction(() => document.querySelector('#positions thead')?.textContent?.includes('That it happened'));
    await page.getByRole('button', { name: 'By time' }).click();
    await page.waitForSelector('#positions .course');
  });
  await t.test('each claimant has its numbers over time, the replaced ones faded, each number a report', async () => {
    await open('matter');
    const row = page.locator('#figures .courses tbody tr', { hasText: 'Fire Service and Civil Defence' }).first();
    assert.ok((await row.locator('svg .superseded').count()) > 0);
    assert.match(await row.locator('svg').getAttribute('aria-label'), /17 killed, since 14 September 2027, superseded/);
    await page.locator('#figures summary').first().click();
    assert.match(await page.locator('#figures .scroll tbody').first().textContent(), /superseded/);
    await clean();
  });
  await t.test('a file for other programs is a button away', async () => {
    await open('matter');
    await page.locator('summary', { hasText: 'Export' }).click();
    await clean();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /CSV/ }).click()]);
    assert.match(file.suggestedFilename(), /^m.*-csv\.csv$/);
  });
  await t.test('two matters are told to be one by choosing among their like, and parted again', async () => {
    await open('matter');
    const was = await page.locator('#reports li').count();
    await page.getByRole('button', { name: 'Correct …' }).click();
    await page.getByLabel('The same as another').check();
    const form = page.locator('.tools ~ form');
    const look = async (words) => {
      await page.getByRole('searchbox', { name: 'The same as which matter' }).fill(words);
      await form.locator('fieldset[aria-busy=false]').waitFor();
    };
    const radios = form.locator('input[type=radio][name$=matter]');
    await look('তদন্ত');
    await radios.first().check();
    await look('এমনকোনোশব্দনেই');
    assert.ok((await radios.count()) === 1 && (await radios.first().isChecked()), 'the chosen one stays in sight');
    await clean();
    await page.getByLabel('Reason').fill('one and the same');
    await page.getByRole('button', { name: 'Keep the correction' }).click();
    await page.waitForSelector('#corrections');
    assert.ok((await page.locator('#reports li').count()) >= was);
    await page.locator('#corrections').getByRole('button', { name: 'Undo' }).click();
    // The number of reports may be the same all along: the merged matters may share them. The correction itself says so.
    const undone = async () => (await (await fetch(`${server.address}/api/v1/corrections`)).json()).items.some((one) => one.kind === 'merge' && one.undone_by === 'Tester');
    for (const end = Date.now() + 20_000; !(await undone()); ) {
      assert.ok(Date.now() < end, 'undone within 20 s');
      await page.waitForTimeout(50);
    }
    await page.waitForFunction((n) => document.querySelectorAll('#reports li').length === n, was);
  });
  await t.test('words that name no party correct none, whichever was chosen before', async () => {
    await open('party');
    await page.getByRole('button', { name: 'Correct …' }).click();
    await page.getByLabel('The same as another').check();
    await page.getByLabel('Reason').fill('one and the same');
    const { items } = await (await fetch(`${server.address}/api/v1/parties?limit=9`)).json();
    const other = items.find((one) => one.id !== decodeURIComponent(at.party.hash.split('/')[2]));
    const field = page.locator('main form input[list]');
    const keep = page.getByRole('button', { name: 'Keep the correction' });
    await field.pressSequentially(other.names[0]);
    await page.waitForFunction(() => document.querySelectorAll('main form datalist option').length > 0);
    await field.fill(await page.locator('main form datalist option').first().getAttribute('value'));
    await page.waitForFunction((button) => !button.disabled, await keep.elementHandle());
    await field.fill('nobody of this name');
    assert.ok(await keep.isDisabled());
  });
  await t.test('a mark shows its entry by pointer', async () => {
    await open('article');
    await page.locator('.text .content').first().hover();
    await page.waitForSelector('aside[data-entry]');
  });
  await t.test('a filter stands in the address, and its link gives the same list', async () => {
    await open('start');
    await page.locator('.filters summary').click();
    // The list is the filtered one a moment after its answer came.
    const heads = async (act) => {
      await Promise.all([page.waitForResponse(/\/matters\?.*type=/), act()]);
      await page.waitForTimeout(300);
      return page.locator('main article h3').allTextContents();
    };
    const before = await heads(() => page.selectOption('#f-type', { index: 1 }));
    assert.ok(page.url().includes('type='));
    const again = await heads(() => page.reload());
    await page.waitForSelector('.filters[open]');
    assert.deepEqual(again, before);
  });
  await t.test('a pasted text is read at once and added only when asked', async () => {
    await open('read');
    const before = await documents();
    await page.fill('#text', 'গতকাল পুলিশ জানায়, নতুন সেতুর নিচে দুটি নৌকা ডুবে তিনজন আহত হয়েছেন।');
    await page.waitForSelector('.text .mark');
    assert.match(await page.textContent('main'), /times stay open/);
    await clean();
    assert.equal(await documents(), before);
    await page.fill('input[type=date]', '2026-03-15');
    await page.waitForFunction(() => document.querySelector('main')?.textContent?.includes('Every time in the text is resolved'));
    await page.getByRole('button', { name: 'Add to the ledger' }).click();
    await page.waitForSelector('.add [role=status]');
    assert.equal(await documents(), before + 1);
  });
  await t.test('what others add is announced, and shown when asked', async () => {
    await page.clock.install();
    await open('start');
    await fetch(`${server.address}/api/v1/documents`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Ukti-Request': '1' },
      body: JSON.stringify({ text: 'পুলিশ জানায়, বাজারের কাছে একটি বাস উল্টে চারজন আহত হয়েছেন।', published: '2026-03-16' }),
    });
    await page.clock.runFor(31_000);
    const news = page.getByRole('button', { name: /new report/ });
    await news.waitFor();
    const before = await page.textContent('footer');
    await news.click();
    await page.waitForFunction((text) => document.querySelector('footer')?.textContent !== text, before);
    assert.equal(await news.count(), 0);
    await page.clock.resume();
  });
  await t.test('the statements of one stance, by a button that stands in the address', async () => {
    await open('matter');
    const all = await page.locator('#statements article').count();
    await page.locator('#statements').getByRole('button', { name: /denies/ }).click();
    await page.waitForFunction(() => location.hash.includes('said=denies'));
    const some = await page.locator('#statements article').count();
    assert.ok(some > 0 && some < all, `${some} of ${all}`);
  });
  await t.test('a search shows the matters too, and says how to search', async () => {
    await open('search');
    assert.ok((await page.locator('.matters li').count()) > 0);
    await page.selectOption('main form select', 'title');
    await page.waitForFunction(() => location.hash.includes('field=title'));
    await page.locator('summary', { hasText: 'How to search' }).click();
    await clean();
  });
  await t.test('a label is corrected with a reason and taken back', async () => {
    await open('matter');
    const was = await page.textContent('main h1');
    await page.getByRole('button', { name: 'Correct …' }).click();
    await clean();
    await page.getByLabel('New label').fill('The fire as we call it');
    await page.getByLabel('Reason').fill('a plainer name');
    await page.getByRole('button', { name: 'Keep the correction' }).click();
    await page.waitForFunction(() => document.querySelector('main h1')?.textContent?.includes('The fire as we call it'));
    assert.match(await page.textContent('#corrections'), /a plainer name/);
    await page.locator('#corrections').getByRole('button', { name: 'Undo' }).click();
    await page.waitForFunction((text) => document.querySelector('main h1')?.textContent === text, was);
  });
  await t.test('on paper the graphics fit their columns and the tables stay tables', async () => {
    await open('matter');
    await page.setViewportSize({ width: 680, height: 900 });
    await page.emulateMedia({ media: 'print' });
    const cut = await page.evaluate(() => [...document.querySelectorAll('svg.drawn')].filter((svg) => svg.getBoundingClientRect().width > svg.parentElement.clientWidth + 1).length);
    assert.equal(cut, 0);
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('#positions tbody tr')).display), 'table-row');
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 1280, height: 900 });
  });
  await t.test('the words of one party are found by words, and a name in an entry leads to its party', async () => {
    await open('party');
    const all = await page.locator('.said li').count();
    await page.getByLabel('Words in what it said').fill('ফটক');
    await page.getByLabel('Words in what it said').press('Enter');
    await page.waitForFunction((n) => document.querySelectorAll('.said li').length < n, all);
    assert.ok(page.url().includes('q='));
    await open('entry');
    await page.locator('aside[data-entry] strong a').first().click();
    await page.waitForFunction(() => location.hash.startsWith('#/party/'));
  });
  await t.test('what goes wrong is said in the language of the page', async () => {
    await page.goto(`${server.address}/#/matter/m123?lang=bn`);
    await page.waitForSelector('main [role=alert]');
    assert.match(await page.textContent('main'), /খতিয়ানে এমন কিছু নেই/);
  });
  await t.test('an empty ledger says how to begin, and one for reading only adds nothing', async () => {
    const bare = await serve(program(), true);
    try {
      await page.goto(`${bare.address}/#/?lang=en`);
      await page.waitForSelector('.empty');
      assert.match(await page.textContent('.empty'), /ukti add samples\.ukti/);
      await clean();
      await page.locator('.empty a').click();
      await page.fill('#text', 'পুলিশ জানায়, সেতুর নিচে একটি নৌকা ডুবে দুজন আহত হয়েছেন।');
      await page.waitForSelector('.text .mark');
      assert.match(await page.textContent('.add'), /only reads/);
      assert.equal(await page.getByRole('button', { name: 'Add to the ledger' }).count(), 0);
    } finally {
      bare.end();
    }
  });
  await t.test('nothing on the page is bound to a mouse: every view can be walked with Tab', async () => {
    await open('map');
    for (let i = 0; i < 40; i += 1) await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.activeElement !== document.body));
  });
});
