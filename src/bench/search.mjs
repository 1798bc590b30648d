// Asks the site's own search and Pagefind for the same pieces of text; run by search.sh.
//
//   node src/bench/search.mjs SITE WITH_PAGEFIND QUERIES
//
// Every query starts with nothing in the cache. Counted is what goes over the line compressed (gzip -6, as web servers
// do); the script and head that every first query needs stand apart. The truth is the text of the pages: an entry has a
// piece if its title or its text has it, blanks, punctuation and width left aside.
import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import vm from 'node:vm';

const [own, other, wanted] = [process.argv[2], process.argv[3], Number(process.argv[4] || 100)];
let seed = 20261122;
const below = n => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) % n;

let base = own, line = { requests: 0, bytes: 0 };
const sizes = new Map();
globalThis.fetch = async (address, options) => {
  const path = join(base, decodeURIComponent(String(address).replace(/^https?:\/\/[^/]+\//, '').replace(/[?#].*$/, '')));
  if (!existsSync(path)) return { ok: false, status: 404 };
  const bytes = readFileSync(path);
  if (!sizes.has(path)) sizes.set(path, path.endsWith('.pagefind') || path.includes('.pf_') ? bytes.length : gzipSync(bytes).length);
  line.requests++;
  const pieces = (options?.headers?.Range || '').match(/\d+-\d+/g); // as nginx sends them, never compressed
  if (pieces) {
    const parts = pieces.map(piece => {
      const [from, to] = piece.split('-').map(Number), range = `bytes ${piece}/${bytes.length}`;
      return { range, head: `\r\n--00000000000000000001\r\nContent-Type: application/octet-stream\r\nContent-Range: ${range}\r\n\r\n`,
        body: bytes.subarray(from, to + 1) };
    });
    const many = parts.length > 1, end = Buffer.from('\r\n--00000000000000000001--\r\n');
    const sent = many ? Buffer.concat(parts.flatMap(part => [Buffer.from(part.head), part.body]).concat(end)) : parts[0].body;
    const headers = new Headers(many ? { 'Content-Type': 'multipart/byteranges; boundary=00000000000000000001' } : { 'Content-Range': parts[0].range });
    line.bytes += sent.length;
    return { ok: true, status: 206, headers, text: async () => sent.toString(), arrayBuffer: async () => new Uint8Array(sent).buffer };
  }
  line.bytes += sizes.get(path);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  return { ok: true, status: 200, json: async () => JSON.parse(bytes), text: async () => bytes.toString(), arrayBuffer: async () => buffer };
};

const script = readFileSync(join(own, 'assets/search-index.js'), 'utf8');
const gongkaiIndex = vm.runInThisContext(script + '; gongkaiIndex');
const fold = text => gongkaiIndex.fold(text).text;

// the truth
const entries = JSON.parse(readFileSync(join(own, 'catalogue.json'))).entries;
const texts = entries.map(entry => {
  const html = readFileSync(join(own, entry.address), 'utf8');
  const body = html.slice(html.indexOf('<div class="body">'), html.indexOf('</article>')).split(/<section|<ul class="acts"/)[0];
  const raw = body.replace(/<[^>]*>/g, '').replace(/&[a-z#0-9]+;/g, ' ');
  return { title: fold(entry.title), body: fold(raw), raw };
});
const has = piece => entries.filter((entry, i) => texts[i].body.includes(piece) || texts[i].title.includes(piece));

const queries = [];
while (queries.length < wanted) {
  const text = texts[below(texts.length)].raw, length = 2 + below(7), from = below(Math.max(1, text.length - length));
  const piece = text.slice(from, from + length);
  if (fold(piece) === piece && piece.length === length) queries.push(piece); // no punctuation: it would be unfair to Pagefind
}

const median = numbers => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const most = numbers => Math.max(...numbers);
function report(name, runs) {
  const truth = runs.reduce((sum, run) => sum + run.truth, 0), right = runs.reduce((sum, run) => sum + run.right, 0);
  const found = runs.reduce((sum, run) => sum + run.found, 0);
  console.log(`| ${name} | ${(median(runs.map(run => run.bytes)) / 1e3).toFixed(1)} (${(most(runs.map(run => run.bytes)) / 1e3).toFixed(1)}) `
    + `| ${median(runs.map(run => run.requests))} (${most(runs.map(run => run.requests))}) | ${(100 * right / truth).toFixed(1)} % `
    + `| ${runs.filter(run => run.right < run.truth).length} | ${(100 * right / Math.max(1, found)).toFixed(1)} % |`);
}

const judged = (piece, addresses, sent) => {
  const right = has(piece), set = new Set(addresses);
  return { ...sent, truth: right.length, right: right.filter(entry => set.has(entry.address)).length, found: set.size };
};

console.log(`${entries.length} entries, ${queries.length} pieces of 2 to 8 characters\n`);
console.log('| way | KB a query, median (most) | requests | recall | queries that miss a page | of what it names, right |');
console.log('|---|---:|---:|---:|---:|---:|');

// the site's own: the index says which may have it; the bytes are those of the first ten hits as they are shown
base = own;
const candidates = [];
for (const piece of queries) {
  const index = await gongkaiIndex.open('search/index.json');
  line = { requests: 0, bytes: 0 };
  const found = await index.find('"' + piece + '"', {});
  const hits = found.near ? [] : found.hits;
  await index.lines(hits.slice(0, 10));
  const sent = { ...line }, addresses = hits.map(hit => entries[entries.length - 1 - hit].address);
  candidates.push(judged(piece, addresses, sent));
}
report('own index', candidates);

// Pagefind: quoted and not; a fragment for each of the first ten
const old = console.warn;
console.warn = () => {};
globalThis.window = { location: { origin: 'http://site', href: 'http://site/' } };
globalThis.document = { querySelector: () => ({ getAttribute: () => 'zh-cn' }), currentScript: null };
globalThis.location = globalThis.window.location;
base = other;
for (const [name, quoted] of [['Pagefind, in quotation marks', true], ['Pagefind, plain words', false]]) {
  const runs = [];
  for (const piece of queries) {
    const pagefind = await import(pathToFileURL(join(other, 'pagefind/pagefind.js')).href + '?' + name + piece);
    await pagefind.options({ basePath: 'http://site/pagefind/', baseUrl: '/', noWorker: true });
    await pagefind.init();
    await pagefind.search('zzzz'); // now the WebAssembly and the metadata are there
    line = { requests: 0, bytes: 0 };
    const result = await pagefind.search(quoted ? '"' + piece + '"' : piece);
    const first = await Promise.all(result.results.slice(0, 10).map(one => one.data()));
    const sent = { ...line };
    const all = first.concat(await Promise.all(result.results.slice(10).map(one => one.data())));
    runs.push(judged(piece, all.map(one => one.raw_url.replace(/^\//, '')), sent));
    await pagefind.destroy();
  }
  report(name, runs);
}
console.warn = old;

base = own;
line = { requests: 0, bytes: 0 };
for (const file of ['assets/search-index.js', 'assets/search.js', 'search/index.json']) await fetch(file);
console.log(`\nOnce, own index: ${(line.bytes / 1e3).toFixed(1)} KB (two scripts and the head of the index).`);
base = other;
line = { requests: 0, bytes: 0 };
await fetch('pagefind/pagefind.js');
const pagefind = await import(pathToFileURL(join(other, 'pagefind/pagefind.js')).href + '?once');
await pagefind.options({ basePath: 'http://site/pagefind/', baseUrl: '/', noWorker: true });
await pagefind.init();
await pagefind.search('zzzz');
console.log(`Once, Pagefind: ${(line.bytes / 1e3).toFixed(1)} KB (script, WebAssembly, metadata).`);
