import CCurl
import Glibc

/// What curl is about to dial.
struct SocketTarget {
  let family: Int32
  let kind: Int32
  let proto: Int32
  /// nil for what is no internet address.
  let address: IPAddress?
  let port: Int

  init(_ pointer: UnsafeMutablePointer<curl_sockaddr>) {
    let value = pointer.pointee
    family = value.family
    kind = value.socktype
    proto = value.protocol
    // The address is longer than the struct says.
    let place = MemoryLayout<curl_sockaddr>.offset(of: \.addr) ?? 0
    let raw = UnsafeRawPointer(pointer) + place
    switch family {
    case AF_INET:
      let four = raw.loadUnaligned(as: sockaddr_in.self)
      address = .v4(UInt32(bigEndian: four.sin_addr.s_addr))
      port = Int(UInt16(bigEndian: four.sin_port))
    case AF_INET6:
      let six = raw.loadUnaligned(as: sockaddr_in6.self)
      address = IPAddress(six.sin6_addr)
      port = Int(UInt16(bigEndian: six.sin6_port))
    default:
      address = nil
      port = 0
    }
  }
}
