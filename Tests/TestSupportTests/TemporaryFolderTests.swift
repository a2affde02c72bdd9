import Glibc
import TestSupport
import Testing

@Suite struct TemporaryFolderTests {
  @Test func holdsFilesAndIsRemovedWithThem() throws {
    var folder: TemporaryFolder? = try TemporaryFolder()
    let path = try #require(folder?.path)
    let file = try #require(try folder?.write("a/b/c.txt", "text"))
    symlink("/etc", "\(path)/link")
    chmod("\(path)/a", 0)
    #expect(FileTree.names(in: path) == ["a", "link"])
    chmod("\(path)/a", 0o700)
    #expect(try FileTree.read(file) == Array("text".utf8))
    folder = nil
    #expect(!FileTree.exists(path))
    #expect(FileTree.exists("/etc/passwd"))
  }
}
