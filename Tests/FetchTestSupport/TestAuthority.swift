import TestSupport

/// A certificate authority of a test's own and a certificate by it for `localhost`.
package struct TestAuthority {
  /// The authority's certificate.
  package let path: String

  init(_ folder: TemporaryFolder) throws {
    path = folder.file("authority.pem")
    try folder.write("server.ext", "subjectAltName=DNS:localhost\n")
    let new = ["req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-batch"]
    try Self.openssl(
      new + [
        "-x509", "-days", "2", "-subj", "/CN=Test Authority", "-keyout", folder.file("authority.key"), "-out",
        path,
      ])
    try Self.openssl(
      new + [
        "-subj", "/CN=localhost", "-keyout", folder.file("server.key"), "-out", folder.file("server.csr"),
      ])
    try Self.openssl([
      "x509", "-req", "-days", "2", "-in", folder.file("server.csr"), "-CA", path, "-CAkey",
      folder.file("authority.key"), "-CAcreateserial", "-extfile", folder.file("server.ext"), "-out",
      folder.file("server.pem"),
    ])
  }

  private static func openssl(_ arguments: [String]) throws {
    let result = try runProgram("openssl", arguments)
    guard result.status == 0 else { throw ServerFailure(what: "openssl: \(result)") }
  }
}
