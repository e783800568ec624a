internal import Glibc

/// Strings as `execve` wants them; freed with the object.
final class CStringArray {
    let elements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
    private let count: Int

    init(_ strings: [String]) {
        count = strings.count
        elements = .allocate(capacity: count + 1)
        for (index, string) in strings.enumerated() {
            elements[index] = strdup(string)
        }
        elements[count] = nil
    }

    deinit {
        for index in 0..<count {
            free(elements[index])
        }
        elements.deallocate()
    }
}
