"""How the page looks, on a bright screen, on a dark one, and on paper."""

STYLE = """
:root {
  color-scheme: light dark; font: 15px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif;
  --page: #ffffff; --text: #1d1f23; --quiet: #5f656e; --line: #d9dce1; --raised: #f5f6f8;
  --accent: #2f6fb7; --good: 46 125 80; --bad: 190 62 52; --band: #2f6fb72e;
}
@media (prefers-color-scheme: dark) { :root {
  --page: #1b1d20; --text: #e8e9eb; --quiet: #a3a9b2; --line: #3a3e45; --raised: #24272b;
  --accent: #7fb2ee; --good: 90 190 130; --bad: 235 115 100; --band: #7fb2ee33;
} }
@media print {
  :root {
    color-scheme: light; font-size: 11px; --page: #fff; --text: #000; --quiet: #444; --line: #bbb; --raised: #fff;
    --accent: #1f5c9e; --good: 46 125 80; --bad: 190 62 52; --band: #2f6fb72e;
  }
  section, figure, tr { break-inside: avoid; } h2 { break-after: avoid; } details > * { display: block; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
* { box-sizing: border-box; }
body { max-width: 62rem; margin: 2.5rem auto; padding: 0 1.25rem; background: var(--page); color: var(--text); }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 2.5rem 0 .5rem; }
p { max-width: 46rem; margin: .4rem 0; } .quiet, figcaption, caption, footer { color: var(--quiet); }
.key { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.25rem 0; padding: 0; list-style: none; }
.key li { flex: 1 1 11rem; padding: .75rem 1rem; background: var(--raised); border: 1px solid var(--line);
  border-radius: 8px; }
.key b { display: block; font-size: 1.6rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; margin: .5rem 0; }
caption { text-align: left; padding-bottom: .4rem; }
th, td { padding: .3rem .75rem; text-align: right; font-weight: normal; }
thead th { color: var(--quiet); vertical-align: bottom; }
th:first-child, td:first-child { text-align: left; padding-left: 0; }
tbody tr { border-top: 1px solid var(--line); } tr.all { font-weight: 600; } tr.all th { font-weight: 600; }
.confusion td { min-width: 2.6rem; text-align: center; border: 1px solid var(--page); border-radius: 4px; }
.confusion tbody tr { border: 0; } .confusion thead th { text-align: center; }
.right { background: rgb(var(--good) / calc(var(--share) * .75)); }
.wrong { background: rgb(var(--bad) / calc(var(--share) * .9)); }
svg { display: block; max-width: 100%; height: auto; margin: .5rem 0; }
svg text { fill: var(--quiet); font-size: 12px; } .axis { stroke: var(--line); fill: none; }
.ideal { stroke: var(--quiet); stroke-dasharray: 4 4; } .mark { fill: var(--accent); } .band { fill: var(--band); }
.run { stroke: var(--accent); stroke-width: 2; fill: none; } .count { fill: var(--line); }
.photos { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 1rem; }
.photos figure { margin: 0; } .photos img, .photos .none { width: 100%; aspect-ratio: 4 / 3; object-fit: contain;
  background: var(--raised); border: 1px solid var(--line); border-radius: 8px; }
.photos .none { display: grid; place-items: center; color: var(--quiet); }
figcaption { font-size: .87rem; overflow-wrap: anywhere; } figcaption b { color: var(--text); font-weight: 600; }
details { margin: .5rem 0; } summary { cursor: pointer; color: var(--quiet); }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .75rem; font-size: .87rem; }
"""
