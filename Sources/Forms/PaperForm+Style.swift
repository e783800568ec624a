extension PaperForm {
    /// Nothing of a question is torn from its answers at the end of a page. Fonts are those that a machine has, found by
    /// family; none is loaded. It reads at forty columns too: answers stand side by side only where there is room.
    static let style: StaticString = """
        @page { size: A4; margin: 14mm; }
        * { box-sizing: border-box; }
        body {
          font-family: "Noto Sans", "Noto Sans Khmer", "Khmer OS", "Noto Sans Myanmar", "Noto Sans Thai",
            "Noto Sans Lao", "Noto Sans Bengali", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
          font-size: 1rem; line-height: 1.45; margin: 0 auto; padding: 0.5rem; max-width: 60rem;
          color: #000; background: #fff; overflow-wrap: anywhere;
        }
        :lang(km), :lang(my), :lang(lo), :lang(th) { line-height: 1.8; }
        h1 { font-size: 1.3rem; } h2 { font-size: 1.15rem; margin: 1.2rem 0 0.4rem; break-after: avoid; }
        h3 { font-size: 1rem; margin: 0.2rem 0; break-after: avoid; }
        p { margin: 0.2rem 0; } ul { margin: 0; padding: 0; list-style: none; }
        .rules { border: 2px solid #000; padding: 0.4rem 0.6rem; }
        .rules li { margin: 0.25rem 0; }
        .question, .ending { border-top: 1px solid #000; padding: 0.4rem 0; break-inside: avoid; }
        .number { margin-right: 0.6em; }
        .note { font-style: italic; } .how, .help, small, footer { font-size: 0.85rem; }
        .read { border-left: 3px solid #000; padding-left: 0.5rem; }
        .second { display: block; font-weight: normal; }
        .answers { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: 0 1rem; }
        .answers li { display: flex; align-items: baseline; gap: 0.4rem; padding: 0.15rem 0; break-inside: avoid; }
        .answers b { min-width: 1.6em; text-align: right; }
        .box { flex: none; display: inline-block; width: 0.9rem; height: 0.9rem; border: 1.5px solid #000; }
        .code .box { width: 1.4rem; height: 1.6rem; margin-right: 0.2rem; }
        small { display: block; font-style: italic; }
        .codes { columns: 14rem; font-size: 0.8rem; } .codes b { margin-right: 0.4em; }
        footer { border-top: 2px solid #000; margin-top: 1.2rem; padding-top: 0.4rem; }
        @media print { html { font-size: 10pt; } body { max-width: none; padding: 0; } }

        """
}
