import CSV

/// Everything that a reader says of a text.
struct Reading {
    var rows: [CSVRow] = []
    /// Faults of one row, and the fault that ended the reading.
    var faults: [CSVFault] = []

    var fields: [[String]] { rows.map(\.fields) }

    init(_ bytes: [UInt8], limits: CSVLimits = CSVLimits(), pieces size: Int = .max) {
        var reader = CSVReader(limits: limits)
        var rows: [CSVRow] = []
        var faults: [CSVFault] = []
        func take(_ result: Result<CSVRow, CSVFault>) {
            switch result {
            case .success(let row): rows.append(row)
            case .failure(let fault): faults.append(fault)
            }
        }
        do {
            var rest = bytes[...]
            while !rest.isEmpty {
                try reader.read(rest.prefix(size), take)
                rest = rest.dropFirst(size)
            }
            try reader.finish(take)
        } catch let fault as CSVFault {
            faults.append(fault)
        } catch {}
        self.rows = rows
        self.faults = faults
    }

    init(_ text: String, limits: CSVLimits = CSVLimits(), pieces size: Int = .max) {
        self.init(Array(text.utf8), limits: limits, pieces: size)
    }
}
