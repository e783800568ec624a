/// The release of both programs.
package enum Release {
    package static let version = "0.1.0"
}
