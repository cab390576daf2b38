"""How the lab's page looks: as the report of a model does, with colours that the colour-blind can tell apart.

The two hues are Okabe & Ito's (2008) blue and vermilion, lighter on a dark screen; lines differ by their dashes too.
"""

from engine.report.style import STYLE

LAB_STYLE = f"""{STYLE}
:root {{ --one: #0072b2; --two: #c45500; --good: 0 114 178; --bad: 213 94 0; }}
@media (prefers-color-scheme: dark) {{ :root {{
  --one: #56b4e9; --two: #f0a030; --good: 86 180 233; --bad: 230 130 20;
}} }}
body {{ max-width: 74rem; }} th, td {{ padding: .3rem .55rem; }}
h2 {{ font-size: 1.25rem; margin-top: 3.5rem; }} h3 {{ font-size: 1rem; margin: 2rem 0 .4rem; }}
.answer {{ padding: 1rem 1.25rem; background: var(--raised); border: 1px solid var(--line); border-radius: 8px; }}
.answer p {{ max-width: none; }} .answer p + p {{ margin-top: .9rem; }} .answer .rest {{ color: var(--quiet); }}
tr.best th, tr.best td {{ font-weight: 600; }} td {{ white-space: nowrap; }}
td.text, th.text {{ text-align: left; white-space: normal; }} td.text {{ min-width: 13rem; }}
td small {{ display: block; color: var(--quiet); font-weight: normal; white-space: nowrap; }}
th[scope="row"] {{ text-align: left; overflow-wrap: anywhere; min-width: 11rem; max-width: 22rem; }}
.grid {{ stroke: var(--line); fill: none; }} svg text.name, svg text.value {{ fill: var(--text); }}
svg text.value {{ font-variant-numeric: tabular-nums; }}
.bar {{ fill: var(--one); fill-opacity: .38; }} .best {{ fill-opacity: .8; }}
.whisker {{ stroke: var(--text); stroke-width: 1.5; fill: none; }}
.held {{ stroke: var(--one); stroke-width: 2; fill: none; }} .held-dot {{ fill: var(--one); }}
.learnt {{ stroke: var(--two); stroke-width: 2; stroke-dasharray: 5 4; fill: none; }}
.learnt-dot {{ fill: var(--two); }}
.thin {{ stroke-width: 1; stroke-opacity: .3; }}
.curves {{ display: grid; grid-template-columns: repeat(auto-fill, minmax(24rem, 1fr)); gap: 1rem 1.5rem; }}
.curves figure {{ margin: 0; }} .curves figcaption {{ color: var(--text); }}
.legend {{ max-width: none; }} .legend svg {{ display: inline-block; margin: 0 .3rem 0 0; vertical-align: middle; }}
"""
