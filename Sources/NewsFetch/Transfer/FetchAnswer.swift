/// What a server answered with success, or with "not modified".
package struct FetchAnswer: Hashable, Sendable {
  package var status: Int
  package var headers: ResponseHeaders
  /// Unpacked.
  package var body: [UInt8]
  /// Where it came from in the end.
  package var address: WebAddress
  /// Where the document has moved to, where every redirect from the first on was a permanent one.
  package var movedTo: WebAddress?
  /// Bytes of the body as they were sent.
  package var received: Int

  package var isUnmodified: Bool { status == 304 }
}
