// One row of the table of lighthouse.sh: the best of some reports on a page. Ends with 1 where a figure is below 100.
//
//   node src/bench/lighthouse.mjs PAGE FORM REPORT…
import { readFileSync } from 'node:fs';

const [page, form, ...files] = process.argv.slice(2);
const KINDS = ['performance', 'accessibility', 'best-practices', 'seo'];
const score = (report, kind) => Math.round(100 * report.categories[kind].score);
const sum = report => KINDS.reduce((all, kind) => all + score(report, kind), 0);
const best = files.map(file => JSON.parse(readFileSync(file, 'utf8'))).sort((a, b) => sum(b) - sum(a))[0];
const low = KINDS.filter(kind => score(best, kind) < 100).flatMap(kind => best.categories[kind].auditRefs
  .filter(one => one.weight > 0 && best.audits[one.id].score !== null && best.audits[one.id].score < 1).map(one => one.id));
const figures = KINDS.map(kind => score(best, kind));
const shift = best.audits['cumulative-layout-shift'].numericValue.toFixed(3);
console.log(`| ${page} | ${form} | ${figures.join(' | ')} | ${shift} | ${low.join(', ')} |`);
process.exit(figures.every(figure => figure === 100) ? 0 : 1);
