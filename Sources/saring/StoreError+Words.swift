import Console
import Device
import Language

extension StoreError {
    /// What the user is told, and the exit status.
    func failure(_ folder: String) -> Failure {
        switch self {
        case .absent: Failure(.badConfiguration, .errorStoreAbsent, ["folder": folder])
        case .openToOthers(let path):
            Failure(.notPermitted, .errorStoreMode, ["path": path, "mode": path == folder ? "700" : "go="])
        case .file(let path, let fault):
            Failure(.cannotWrite, .errorCannotWrite, ["file": path, "reason": fault.words])
        case .damaged(let path): Failure(.badConfiguration, .errorStoreDamaged, ["file": path])
        case .inUse: Failure(.badConfiguration, .errorStoreInUse, ["folder": folder])
        case .wrongPassphrase: Failure(.notPermitted, .storeWrongPassphrase)
        case .copied: Failure(.badConfiguration, .errorStoreCopied, ["folder": folder])
        case .exists: Failure(.badConfiguration, .errorStoreExists, ["folder": folder])
        }
    }

    /// Does something with a store; what goes wrong becomes a line for the user.
    static func told<Value>(about folder: String, _ body: () throws(StoreError) -> Value) throws(Failure) -> Value {
        do throws(StoreError) {
            return try body()
        } catch {
            throw error.failure(folder)
        }
    }
}
