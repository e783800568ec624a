import Instruments
import Screening

/// The formula of one variable sheet and of everything that the engine makes of it.
struct SheetFormula {
    let screener: Screener
    let circuit: Circuit
    let sheet: SheetVariables
    let encoder: SheetEncoder
    let result: EncodedResult

    init(_ screener: Screener, in circuit: Circuit = Circuit()) {
        self.init(screener, SheetVariables([screener.instrument], in: circuit))
    }

    /// - Parameter sheet: the variables, which other instruments may read too.
    init(_ screener: Screener, _ sheet: SheetVariables) {
        self.screener = screener
        self.sheet = sheet
        circuit = sheet.circuit
        encoder = SheetEncoder(screener: screener, sheet: sheet)
        result = encoder.result()
    }
}
