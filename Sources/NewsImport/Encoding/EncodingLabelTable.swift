/// Names of encodings as documents write them, letters and digits only, after the name that decodes them.
///
/// Sources: the WHATWG Encoding Standard's labels, IANA's character set registry.
enum EncodingLabelTable {
  static let lines = """
    IBM437: 437 cp437 cspc8codepage437 ibm437
    IBM855: 855 cp855 csibm855 ibm855
    IBM857: 857 cp857 csibm857 ibm857
    IBM861: 861 cp861 cpis csibm861 ibm861
    IBM869: 869 cp869 cpgr csibm869 ibm869
    BIG5-HKSCS: 950 big5 big5hkscs big5tw cnbig5 cp950 csbig5 hkscs ms950 xmactradchinese xxbig5
    CP1125: 1125 cp1125 cp866u ibm1125 ruscii
    CP1140: 1140 cp1140 ibm1140
    CP1250: 1250 cp1250 windows1250 xcp1250
    CP1251: 1251 cp1251 windows1251 xcp1251
    CP1253: 1253 cp1253 windows1253 xcp1253
    CP1254: 1254 cp1254 csisolatin5 iso88599 iso885991989 isoir148 l5 latin5 windows1254 xcp1254
    CP1255: 1255 cp1255 windows1255 xcp1255
    CP1256: 1256 cp1256 windows1256 xcp1256
    CP1257: 1257 cp1257 windows1257 xcp1257
    CP1258: 1258 cp1258 windows1258 xcp1258
    CP1361: cp1361 johab ms1361
    CP737: cp737
    CP858: 858 cp858 csibm858 ibm858
    CP874: cp874 dos874 iso885911 iso8859112001 isoir166 thai tis620 tis6200 tis62025290 tis62025291
    CP874: windows874
    CP875: cp875
    CP932: 932 cp932 csshiftjis ms932 mskanji shiftjis sjis windows31j xmacjapanese xsjis
    CSIBM037: 037 cp037 csibm037 ebcdiccpca ebcdiccpnl ebcdiccpus ebcdiccpwt ibm037 ibm039
    CSIBM863: 863 cp863 csibm863 ibm863
    CSIBM864: 864 cp864 csibm864 ibm864
    CSPC775BALTIC: 775 cp775 cspc775baltic ibm775
    CSPC850MULTILINGUAL: 850 cp850 cspc850multilingual ibm850
    CSPCP852: 852 cp852 cspcp852 ibm852
    EUC-JISX0213: eucjis2004 eucjisx0213 jisx0213
    EUC-JP-MS: cseucpkdfmtjapanese eucjp eucjpms ujis xeucjp
    GB18030: 936 chinese cp936 csgb2312 csiso58gb231280 euccn eucgb2312cn gb18030 gb180302000 gb2312
    GB18030: gb23121980 gb231280 gbk isoir58 ms936 xgbk xmacsimpchinese
    HZ: hz hzgb hzgb2312
    IBM1026: 1026 cp1026 csibm1026 ibm1026
    IBM273: 273 cp273 csibm273 ibm273
    IBM424: 424 cp424 csibm424 ebcdiccphe ibm424
    IBM500: 500 cp500 csibm500 ebcdiccpbe ebcdiccpch ibm500
    IBM856: cp856
    IBM860: 860 cp860 csibm860 ibm860
    IBM862: 862 cp862 cspc862latinhebrew ibm862
    IBM865: 865 cp865 csibm865 ibm865
    IBM866: 866 cp866 csibm866 ibm866
    ISO-2022-JP-2: iso2022jp1 iso2022jp2
    ISO-2022-JP-3: csiso2022jp iso2022jp iso2022jp2004 iso2022jp3 iso2022jpext
    ISO-2022-KR: csiso2022kr iso2022kr
    ISO-8859-15: csisolatin9 iso885915 l9 latin9
    ISO-8859-2: csisolatin2 iso88592 iso885921987 isoir101 l2 latin2
    ISO-8859-3: csisolatin3 iso88593 iso885931988 isoir109 l3 latin3
    ISO-8859-4: csisolatin4 iso88594 iso885941988 isoir110 l4 latin4
    ISO-8859-5: csisolatincyrillic cyrillic iso88595 iso885951988 isoir144
    ISO-8859-6: arabic asmo708 csiso88596e csiso88596i csisolatinarabic ecma114 iso88596 iso885961987
    ISO-8859-6: iso88596e iso88596i isoir127
    ISO-8859-7: csisolatingreek ecma118 elot928 greek greek8 iso88597 iso885971987 isoir126 suneugreek
    ISO-8859-8: csiso88598e csiso88598i csisolatinhebrew hebrew iso88598 iso885981988 iso88598e iso88598i
    ISO-8859-8: isoir138 logical visual
    ISO-CELTIC: iso885914 iso8859141998 isoceltic isoir199 l8 latin8
    ISO885910: csisolatin6 iso885910 iso8859101992 isoir157 l6 latin6
    ISO_8859-16:2001: iso885916 iso8859162001 isoir226 l10 latin10
    KOI8-R: cskoi8r koi koi8 koi8r
    KOI8-T: koi8t
    KOI8-U: koi8ru koi8u
    L7: iso885913 l7 latin7
    MAC-CENTRALEUROPE: maccenteuro maccentraleurope maclatin2
    MAC-CYRILLIC: maccyrillic xmaccyrillic xmacukrainian
    PT154: cp154 csptcp154 cyrillicasian pt154 ptcp154
    R8: cp1051 cshproman8 hproman8 ibm1051 r8 roman8
    SHIFT_JISX0213: shiftjis2004 shiftjisx0213 sjis2004 sjisx0213
    STRK1048-2002: kz1048 rk1048 strk10482002
    UHC: 949 cp949 cseuckr csksc56011987 euckr isoir149 korean ksc5601 ksc56011987 ksc56011989 ksx1001 ms949
    UHC: uhc windows949 xmackorean
    UTF-16: csunicode iso10646ucs2 u16 ucs2 unicode unicodefeff utf16
    UTF-16BE: unicodebigunmarked unicodefffe utf16be
    UTF-16LE: unicodelittleunmarked utf16le
    UTF-32: u32 utf32
    UTF-32BE: utf32be
    UTF-32LE: utf32le
    UTF-7: u7 unicode11utf7 utf7
    UTF-8: cp65001 u8 unicode11utf8 unicode20utf8 utf utf8 utf8ucs2 utf8ucs4 xunicode20utf8
    cp1006: cp1006
    cp720: cp720
    macintosh: csmacintosh mac macintosh macroman xmacroman
    windows-1252: 1252 646 8859 ansix341968 ansix341986 ascii cp1252 cp367 cp819 csascii csisolatin1 ibm367
    windows-1252: ibm819 iso646irv1991 iso646us iso8859 iso88591 iso885911987 isoir100 isoir6 l1 latin
    windows-1252: latin1 us usascii windows1252 xcp1252
    x-mac-croatian: maccroatian xmaccroatian
    x-mac-greek: macgreek xmacgreek
    x-mac-icelandic: maciceland xmaciceland xmacicelandic
    x-mac-romanian: macromanian xmacromanian
    x-mac-turkish: macturkish xmacturkish
    """
}
