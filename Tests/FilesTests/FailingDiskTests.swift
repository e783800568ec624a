import FaultyFiles
import Files
import Glibc
import Testing

/// A record is there whole or not at all, whatever the disk does and whenever the power is lost.
struct FailingDiskTests {
    private static let numbers = [ENOSPC, EIO, EROFS, EACCES]

    /// How many calls it takes when nothing fails.
    private func calls(mostBytes: Int) -> Int {
        let keeping = Keeping()
        keeping.disk.mostBytes = mostBytes
        keeping.run()
        return keeping.disk.history.count
    }

    /// Each call made to fail in each way.
    private func forEachFault(_ body: (FaultyDisk, FaultyDisk.Fault) -> Void) {
        for mostBytes in [Int.max, 16] {
            for call in 0..<calls(mostBytes: mostBytes) {
                for number in Self.numbers {
                    for (isDone, lasts) in [(false, false), (true, false), (false, true)] {
                        let disk = FaultyDisk()
                        disk.mostBytes = mostBytes
                        let fault = FaultyDisk.Fault(call: call, number: number, isDone: isDone, lasts: lasts)
                        disk.fault = fault
                        body(disk, fault)
                    }
                }
            }
        }
    }

    @Test(arguments: [Int.max, 16, 1])
    func `a record that was kept survives a loss of power`(_ mostBytes: Int) {
        let keeping = Keeping()
        keeping.disk.mostBytes = mostBytes
        #expect(keeping.run())
        #expect(keeping.isWhole(in: keeping.disk.state.found))
        #expect(keeping.disk.state.foundAfterLoss.allSatisfy(keeping.isWhole))
        #expect(keeping.disk.openFiles.isEmpty)
    }

    @Test func `whenever the power is lost, no record is there by halves`() {
        let keeping = Keeping()
        keeping.disk.mostBytes = 16
        keeping.run()
        var ways = 0
        for state in keeping.disk.history {
            let remains = state.foundAfterLoss
            #expect(remains.allSatisfy(keeping.isWholeOrAbsent))
            ways += remains.count
        }
        #expect(ways > 50, "too few ways in which it can end were tried")
    }

    @Test func `whatever fails, the record is there whole, or is not there and that is said`() {
        var seen: Set<DiskState> = []
        forEachFault { disk, fault in
            let keeping = Keeping(on: disk)
            let isKept = keeping.run()
            let found = disk.state.found
            #expect(isKept ? keeping.isWhole(in: found) : keeping.isWholeOrAbsent(in: found), "\(fault)")
            if isKept { #expect(disk.state.foundAfterLoss.allSatisfy(keeping.isWhole), "\(fault)") }
            for state in disk.history where seen.insert(state).inserted {
                #expect(state.foundAfterLoss.allSatisfy(keeping.isWholeOrAbsent), "\(fault)")
            }
        }
    }

    @Test func `a record that is said not to be kept is not found, and nothing is left behind`() {
        forEachFault { disk, fault in
            // What was done nevertheless cannot be known, and what fails for ever cannot be tidied up.
            if fault.isDone || fault.lasts { return }
            let keeping = Keeping(on: disk)
            if keeping.run() { return }
            #expect(disk.state.found.values.allSatisfy { $0 == .folder }, "\(fault)")
        }
    }

    @Test func `no file is left open, whatever fails`() {
        forEachFault { disk, fault in
            Keeping(on: disk).run()
            #expect(disk.openFiles.isEmpty, "\(fault)")
        }
    }

    @Test func `when the disk works again, the next try keeps the record`() throws {
        for mostBytes in [Int.max, 16] {
            for call in 0..<calls(mostBytes: mostBytes) {
                for lasts in [false, true] {
                    let keeping = Keeping()
                    keeping.disk.mostBytes = mostBytes
                    let folder = try PrivateFolder(path: Keeping.folder, files: keeping.disk)
                    keeping.disk.fault = .init(call: keeping.disk.history.count + call, number: EIO, lasts: lasts)
                    let wasKept = keeping.write(to: folder)
                    keeping.disk.fault = nil
                    if !wasKept, !keeping.isWhole(in: keeping.disk.state.found) {
                        #expect(keeping.write(to: folder))
                        #expect(keeping.disk.state.found[keeping.partial] == nil)
                    }
                    if !wasKept, !lasts {
                        #expect(keeping.disk.state.foundAfterLoss.allSatisfy(keeping.isWhole), "call \(call)")
                    }
                }
            }
        }
    }

    @Test func `the next sitting keeps its record, wherever the last one was ended`() {
        for call in 0..<calls(mostBytes: 16) {
            let disk = FaultyDisk()
            disk.mostBytes = 16
            disk.fault = .init(call: call, number: EIO, lasts: true)
            Keeping(on: disk).run()
            disk.fault = nil
            let next = Keeping(on: disk, name: "2.json")
            #expect(next.run())
            #expect(disk.state.foundAfterLoss.allSatisfy { next.isWhole(in: $0) && next.isWholeOrAbsent(in: $0) })
        }
    }

    @Test func `a folder above that may not be read is no reason to refuse, unless it was just changed`() {
        let disk = FaultyDisk()
        #expect(Keeping(on: disk).run())
        // The second call of the second sitting puts the names at the top on the disk.
        for (number, isRefused) in [(EACCES, false), (EINVAL, false), (EIO, true)] {
            disk.fault = .init(call: disk.history.count + 1, number: number)
            #expect((try? PrivateFolder(path: Keeping.folder, files: disk)) == nil ? isRefused : !isRefused)
        }
        let new = FaultyDisk()
        new.fault = .init(call: 1, number: EACCES)
        #expect(throws: PrivateFolderError.cannotMake(FileFault(number: EACCES))) {
            try PrivateFolder(path: Keeping.folder, files: new)
        }
    }

    @Test func `a record is never written over`() throws {
        let keeping = Keeping()
        #expect(keeping.run())
        let folder = try PrivateFolder(path: Keeping.folder, files: keeping.disk)
        #expect(throws: FileFault(number: EEXIST)) {
            try folder.write([1, 2, 3], name: keeping.name, seconds: 0)
        }
        #expect(keeping.isWhole(in: keeping.disk.state.found))
        #expect(keeping.disk.state.found[keeping.partial] == nil)
    }

    @Test func `a disk that takes nothing is not asked for ever`() throws {
        let keeping = Keeping()
        let folder = try PrivateFolder(path: Keeping.folder, files: keeping.disk)
        keeping.disk.mostBytes = 0
        #expect(!keeping.write(to: folder))
        #expect(keeping.disk.state.found.values.allSatisfy { $0 == .folder })
    }

    @Test func `a folder that lets anybody else in is refused, whatever the others may do there`() throws {
        for mode: UInt32 in 0...0o777 {
            let disk = FaultyDisk()
            disk.folderMode = mode
            if mode & 0o077 == 0 {
                _ = try PrivateFolder(path: Keeping.folder, files: disk)
            } else {
                #expect(throws: PrivateFolderError.openToOthers) {
                    try PrivateFolder(path: Keeping.folder, files: disk)
                }
            }
            #expect(disk.state.found.values.allSatisfy { $0 == .folder })
        }
    }
}
