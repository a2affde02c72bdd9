import CSQLite
import Glibc

/// SQLite's way to the disk, with writes that follow one another handed to the system as one.
///
/// A log is written as a header of 24 bytes and a page by turns, and taken over page by page: in an import the calls
/// cost more than the bytes. What is gathered is written before anybody can ask for it: at a wait for the disk, at a
/// lock or barrier, when it is read, and when the file's length is asked for or changed. So nothing comes to a file later
/// than SQLite relies on where every commit waits for the disk, as it does here, and a process that is killed loses what it
/// had not committed.
enum GatheringFiles {
  /// The name to open a database under; nil, which is SQLite's own way, where there is no memory for it.
  static let name: String? = register()

  private typealias File = UnsafeMutablePointer<sqlite3_file>
  private typealias System = UnsafeMutablePointer<sqlite3_vfs>

  private static var original: System? { sqlite3_vfs_find(nil) }

  /// As SQLite's own in all but opening; stays as long as the process.
  private static func register() -> String? {
    let title = "broadsheet"
    guard let original, let name = strdup(title) else { return nil }
    let system = System.allocate(capacity: 1)
    system.initialize(to: original.pointee)
    system.pointee.zName = UnsafePointer(name)
    system.pointee.pNext = nil
    system.pointee.szOsFile += Int32(GatheredFile.size)
    system.pointee.xOpen = open
    return sqlite3_vfs_register(system, 0) == SQLITE_OK ? title : nil
  }

  private static let open:
    @convention(c) (
      System?, sqlite3_filename?, File?, Int32, UnsafeMutablePointer<Int32>?
    ) -> Int32 = { _, name, file, flags, result in
      guard let file, let original else { return SQLITE_CANTOPEN }
      let gathered = GatheredFile.begin(at: file)
      let code = original.pointee.xOpen(original, name, gathered.inner, flags, result)
      guard gathered.inner.pointee.pMethods != nil else { return code }
      gathered.answer(by: methods)
      if flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL) != 0 { gathered.gather() }
      if flags & SQLITE_OPEN_WAL != 0, let name, let database = sqlite3_database_file_object(name) {
        gathered.join(database)
      }
      return code
    }

  /// Version 2: without files in memory maps, which no store is opened with.
  private static var methods: sqlite3_io_methods {
    sqlite3_io_methods(
      iVersion: 2,
      xClose: { file in GatheredFile.use(file) { $0.close() } },
      xRead: { file, bytes, count, offset in GatheredFile.use(file) { $0.read(bytes, count, at: offset) } },
      xWrite: { file, bytes, count, offset in GatheredFile.use(file) { $0.write(bytes, count, at: offset) } },
      xTruncate: { file, size in GatheredFile.flush(file) { $0.methods.xTruncate($0.inner, size) } },
      xSync: { file, flags in GatheredFile.flush(file) { $0.methods.xSync($0.inner, flags) } },
      xFileSize: { file, size in GatheredFile.flush(file) { $0.methods.xFileSize($0.inner, size) } },
      xLock: { file, level in GatheredFile.use(file) { $0.methods.xLock($0.inner, level) } },
      xUnlock: { file, level in GatheredFile.end(file) { $0.methods.xUnlock($0.inner, level) } },
      xCheckReservedLock: { file, answer in
        GatheredFile.use(file) { $0.methods.xCheckReservedLock($0.inner, answer) }
      },
      xFileControl: { file, verb, value in
        GatheredFile.flush(file) { $0.methods.xFileControl($0.inner, verb, value) }
      },
      xSectorSize: { file in GatheredFile.use(file) { $0.methods.xSectorSize($0.inner) } },
      xDeviceCharacteristics: { file in GatheredFile.use(file) { $0.methods.xDeviceCharacteristics($0.inner) }
      },
      xShmMap: { file, region, size, isMade, address in
        GatheredFile.use(file) { $0.methods.xShmMap($0.inner, region, size, isMade, address) }
      },
      xShmLock: { file, offset, count, flags in
        flags & SQLITE_SHM_UNLOCK == 0
          ? GatheredFile.use(file) { $0.methods.xShmLock($0.inner, offset, count, flags) }
          : GatheredFile.end(file) { $0.methods.xShmLock($0.inner, offset, count, flags) }
      },
      xShmBarrier: { file in
        _ = GatheredFile.flush(file) { _ in SQLITE_OK }
        _ = GatheredFile.use(file) { file in
          file.methods.xShmBarrier(file.inner)
          return SQLITE_OK
        }
      },
      xShmUnmap: { file, isDeleted in GatheredFile.end(file) { $0.methods.xShmUnmap($0.inner, isDeleted) }
      },
      xFetch: nil, xUnfetch: nil)
  }
}
