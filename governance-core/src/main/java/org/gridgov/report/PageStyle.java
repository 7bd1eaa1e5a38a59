package org.gridgov.report;

/** How the page looks, on a screen, on a telephone and on paper. */
final class PageStyle {
    static final String CSS = """
            :root{--ink:#1f2733;--soft:#5c6675;--line:#d8dde5;--paper:#fff;--accent:#2f6f9f}
            *{box-sizing:border-box}
            body{margin:0;background:#f4f6f9;color:var(--ink);line-height:1.55;\
            font-family:system-ui,"Noto Sans CJK SC","Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
            .show-zh .en,.show-en .zh{display:none}
            header{display:flex;justify-content:space-between;align-items:center;gap:1rem;padding:1.2rem 1.5rem;\
            background:#22354a;color:#fff}
            header h1{margin:0;font-size:1.5rem}header p{margin:0;opacity:.85}
            nav{flex:none}nav button{font:inherit;padding:.35rem .8rem;margin-left:.3rem;border:1px solid #fff;border-radius:.4rem;\
            background:transparent;color:#fff;cursor:pointer}
            .show-zh nav [data-show=zh],.show-en nav [data-show=en]{background:#fff;color:#22354a}
            main{max-width:1060px;margin:0 auto;padding:1rem 1.5rem 3rem;background:var(--paper)}
            .notice{border-left:4px solid #d9a441;background:#fdf6e6;padding:.6rem .9rem}
            .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(140px,1fr));gap:.7rem;margin:1rem 0}
            .tile{border:1px solid var(--line);border-radius:.5rem;padding:.7rem .9rem}
            .tile b{display:block;font-size:1.6rem;color:var(--accent)}.tile span{color:var(--soft);font-size:.9rem}
            h2{margin:2rem 0 .6rem;font-size:1.2rem;border-bottom:2px solid var(--accent);padding-bottom:.2rem}
            .scroll{overflow-x:auto}
            table{border-collapse:collapse;width:100%;font-size:.88rem;margin:.5rem 0}
            th,td{border-bottom:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top}
            th{color:var(--soft);font-weight:600;min-width:4.5em}
            main>pre,main>span>pre{background:#f4f6f9;padding:.8rem 1rem;overflow-x:auto;font-size:.9rem;line-height:1.45;\
            font-family:ui-monospace,"Noto Sans Mono CJK SC","Sarasa Mono SC",monospace}
            td pre{margin:0;font-size:.85em}.code{white-space:nowrap}.cause{min-width:14em}
            main>pre>span{display:block;white-space:pre-wrap;overflow-wrap:anywhere;padding-left:2ch;text-indent:-2ch}
            main>pre>.quoted{white-space:pre;overflow-wrap:normal;width:max-content}
            td:first-child{overflow-wrap:anywhere;min-width:7em}
            svg{width:100%;height:auto;display:block;margin:.4rem 0 1rem}
            svg text{font-family:inherit}
            svg .box{font-size:17px;fill:#fff;font-weight:600}svg .small{font-size:13px;fill:#1f2733}
            svg .dark{fill:#5c6675}svg .label{font-size:15px;fill:#1f2733;paint-order:stroke;stroke:#fff;stroke-width:3px}svg .big{font-size:17px;fill:#1f2733}
            .maps{display:grid;grid-template-columns:repeat(auto-fit,minmax(300px,1fr));gap:1rem}
            figure{margin:0}figcaption{color:var(--soft);font-size:.9rem}
            .proven{background:#d5e6d0;border-radius:.3rem;padding:.1rem .5rem}
            .key{display:inline-block;width:.9em;height:.9em;margin:0 .35em 0 .8em;vertical-align:-.05em}
            .overlap{background:#d3261d}.overhang{background:#e08a00}.exclave{background:#7a3fb0}
            .gap{background:repeating-linear-gradient(45deg,#1f2733 0 2px,#fff 2px 5px)}
            .served{background:#2f6f9f}.unmet{background:#d9a441}
            @media (max-width:640px){svg .label{font-size:27px;stroke-width:5px}svg .box{font-size:28px}}
            @page{size:A4;margin:14mm}
            @media print{body{background:#fff}nav{display:none}main{max-width:none;padding:0}\
            header{background:#fff;color:#000;padding:0 0 .5rem}.scroll{overflow:visible}\
            table{font-size:8.5pt}tr,svg{break-inside:avoid}h2{break-after:avoid}}
            """;

    static final String SCRIPT = """
            document.querySelectorAll('[data-show]').forEach(function(b){b.addEventListener('click',function(){\
            var l=b.getAttribute('data-show');document.documentElement.className='show-'+l;\
            document.documentElement.lang=l;});});
            """;

    private PageStyle() {}
}
