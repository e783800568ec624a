/// A key of a YAML mapping with its value.
struct YAMLEntry {
    let key: String
    let keyPlace: Place
    let value: YAMLValue
}
