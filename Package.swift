// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
  // Each function in a section of its own, so that the linker can lay them out.
  .unsafeFlags(["-Xfrontend", "-function-sections"], .when(configuration: .release)),
]

/// What a sanitizer looks after has to be shared.
let isSanitized = Context.environment["BROADSHEET_SANITIZED"] != nil
/// What a start and a key run lies together, and not on a page here and there of the whole executable: `make order`.
let laidOut = [
  "-use-ld=lld", "-Xlinker", "--no-warn-symbol-ordering", "-Xlinker",
  "--symbol-ordering-file=\(Context.packageDirectory)/Sources/broadsheet/link-order.txt",
]
/// The process that a stranger reaches over ssh: nothing is looked up or loaded at start.
let wholeStatic: [LinkerSetting] =
  isSanitized
  ? [] : [.unsafeFlags(["-static-executable"]), .unsafeFlags(laidOut, .when(configuration: .release))]
/// iconv needs the shared glibc; only Swift's own library is linked in.
let staticRuntime: [LinkerSetting] = isSanitized ? [] : [.unsafeFlags(["-static-stdlib"])]

let package = Package(
  name: "broadsheet",
  products: [
    .executable(name: "broadsheet", targets: ["broadsheet"]),
    .executable(name: "broadsheet-intake", targets: ["broadsheet-intake"]),
  ],
  targets: [
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CGumbo", providers: [.apt(["libgumbo-dev"])]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CFriBidi", providers: [.apt(["libfribidi-dev"])]),
    .systemLibrary(
      name: "CPicture", providers: [.apt(["libturbojpeg0-dev", "libpng-dev", "libwebp-dev"])]),
    .systemLibrary(name: "CGetopt"),
    .systemLibrary(name: "CHyphen", providers: [.apt(["libhyphen-dev"])]),
    .systemLibrary(name: "CSeccomp", providers: [.apt(["libseccomp-dev"])]),
    .target(name: "CSignals"),

    .target(name: "NewsModel", swiftSettings: settings),
    .target(name: "Console", dependencies: ["NewsModel", "CGetopt"], swiftSettings: settings),
    .target(name: "StoreSQLite", dependencies: ["NewsModel", "CSQLite"], swiftSettings: settings),
    .target(name: "NewsImport", dependencies: ["NewsModel", "CGumbo"], swiftSettings: settings),
    .target(name: "NewsFetch", dependencies: ["NewsModel", "CCurl"], swiftSettings: settings),
    .target(name: "Bidirection", dependencies: ["CFriBidi"], swiftSettings: settings),
    .target(name: "PictureDecoding", dependencies: ["NewsModel", "CPicture"], swiftSettings: settings),
    .target(name: "Canvas", dependencies: ["Bidirection"], swiftSettings: settings),
    .target(name: "Hyphenation", dependencies: ["CHyphen"], swiftSettings: settings),
    .target(name: "Confinement", dependencies: ["CSeccomp"], swiftSettings: settings),
    .target(name: "ReaderUI", dependencies: ["NewsModel", "Canvas"], swiftSettings: settings),
    .target(
      name: "CursesDisplay", dependencies: ["Canvas", "CNcurses", "CSignals"],
      swiftSettings: settings),
    .target(
      name: "ReaderSession",
      dependencies: ["NewsModel", "Console", "Hyphenation", "ReaderUI", "StoreSQLite"],
      swiftSettings: settings),
    .executableTarget(
      name: "broadsheet",
      dependencies: [
        "NewsModel", "Console", "StoreSQLite", "Canvas", "ReaderUI", "ReaderSession", "CursesDisplay",
        "CSignals", "Confinement",
      ],
      exclude: ["link-order.txt"], swiftSettings: settings, linkerSettings: wholeStatic),
    .executableTarget(
      name: "broadsheet-intake",
      dependencies: [
        "NewsModel", "Console", "StoreSQLite", "NewsImport", "NewsFetch", "PictureDecoding",
      ],
      swiftSettings: settings, linkerSettings: staticRuntime),

    .systemLibrary(name: "CVTerm", path: "Tests/CVTerm", providers: [.apt(["libvterm-dev"])]),
    .target(name: "CPty", path: "Tests/CPty"),
    .target(
      name: "TestSupport", dependencies: ["CPty", "CVTerm"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas"], swiftSettings: settings),
    .testTarget(
      name: "CommandTests", dependencies: ["TestSupport"], exclude: ["Saved"], swiftSettings: settings),
    .target(name: "CProbe", path: "Tests/CProbe"),
    .executableTarget(
      name: "confinement-probe", dependencies: ["CProbe", "CSeccomp", "Confinement"],
      path: "Tests/ConfinementProbe",
      swiftSettings: settings),
    .testTarget(
      name: "ConfinementTests", dependencies: ["Confinement", "TestSupport", "confinement-probe"],
      swiftSettings: settings),
    .testTarget(name: "ConsoleTests", dependencies: ["Console", "NewsModel"], swiftSettings: settings),
    .executableTarget(
      name: "curses-probe", dependencies: ["Canvas", "CursesDisplay", "CSignals"], path: "Tests/CursesProbe",
      swiftSettings: settings),
    .testTarget(
      name: "CursesDisplayTests",
      dependencies: ["CursesDisplay", "CNcurses", "Canvas", "CSignals", "TestSupport", "curses-probe"],
      swiftSettings: settings),
    .testTarget(
      name: "HyphenationTests", dependencies: ["Hyphenation", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "NewsModelTests", dependencies: ["NewsModel", "TestSupport"], swiftSettings: settings),
    .target(
      name: "FetchTestSupport", dependencies: ["TestSupport"], path: "Tests/FetchTestSupport",
      exclude: ["odd_server.py"], swiftSettings: settings),
    .testTarget(
      name: "FetchCommandTests",
      dependencies: ["FetchTestSupport", "NewsModel", "StoreSQLite", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "NewsFetchTests", dependencies: ["NewsFetch", "NewsModel", "FetchTestSupport", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "PictureDecodingTests", dependencies: ["PictureDecoding", "NewsModel", "TestSupport"],
      exclude: ["Files"], swiftSettings: settings),
    .testTarget(
      name: "NewsImportTests", dependencies: ["NewsImport", "NewsModel", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ReaderUITests", dependencies: ["NewsModel", "Canvas", "ReaderUI", "TestSupport"],
      exclude: [
        "Article/Snapshots", "Shell/Snapshots", "Comments/Snapshots", "Composer/Snapshots",
        "Report/Snapshots", "Desk/Snapshots", "Standing/Snapshots", "Language/Snapshots",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "SessionTests",
      dependencies: ["Canvas", "NewsModel", "ReaderSession", "ReaderUI", "StoreSQLite", "TestSupport"],
      exclude: ["Snapshots"], swiftSettings: settings),
    .testTarget(
      name: "StoreSQLiteTests", dependencies: ["StoreSQLite", "NewsModel", "CSQLite", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "SSHTests", dependencies: ["TestSupport"], exclude: ["host.sh", "namespace.sh"],
      swiftSettings: settings),
    .testTarget(name: "TerminalTests", dependencies: ["TestSupport"], swiftSettings: settings),
    .testTarget(name: "TestSupportTests", dependencies: ["TestSupport"], swiftSettings: settings),

    .executableTarget(
      name: "score", dependencies: ["NewsImport", "NewsModel"], path: "Tests/Score",
      exclude: ["feedscore", "train", "labels.json"], swiftSettings: settings),
  ]
)
