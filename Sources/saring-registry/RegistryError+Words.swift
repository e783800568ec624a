import Console
import Files
import Language
import Registry

extension RegistryError {
    /// What the user is told, and the exit status.
    func failure(_ folder: String) -> Failure {
        switch self {
        case .absent: Failure(.badConfiguration, .errorRegistryAbsent, ["folder": folder])
        case .exists: Failure(.badConfiguration, .errorRegistryExists, ["folder": folder])
        case .openToOthers(let path):
            Failure(.notPermitted, .errorStoreMode, ["path": path, "mode": path == folder ? "700" : "go="])
        case .file(let path, let fault):
            Failure(.cannotWrite, .errorCannotWrite, ["file": path, "reason": fault.words])
        case .damaged(let path): Failure(.badConfiguration, .errorRegistryDamaged, ["file": path])
        case .inUse: Failure(.badConfiguration, .errorStoreInUse, ["folder": folder])
        case .wrongPassphrase: Failure(.notPermitted, .storeWrongPassphrase)
        case .database(let reason):
            Failure(.cannotWrite, .errorRegistryDatabase, ["folder": folder, "reason": reason])
        case .unknownDevice: Failure(.noInput, .errorNoSuchDevice)
        case .unconfirmedCard: Failure(.notPermitted, .errorUnconfirmedCard)
        }
    }

    /// Does something with a registry; what goes wrong becomes a line for the user.
    static func told<Value>(about folder: String, _ body: () throws(RegistryError) -> Value) throws(Failure) -> Value {
        do throws(RegistryError) {
            return try body()
        } catch {
            throw error.failure(folder)
        }
    }
}
