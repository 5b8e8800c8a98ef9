extension Array {
  /// As many of one element: what `init(repeating:count:)` makes, which asks the runtime for the type of its memory
  /// each time, and so costs more than the tables of a sentence that are made by it.
  init(filling count: Int, with element: Element) {
    self = []
    append(addingCapacity: count) { $0.append(repeating: element, count: count) }
  }
}
