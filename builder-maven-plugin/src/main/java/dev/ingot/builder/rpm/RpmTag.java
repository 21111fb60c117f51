package dev.ingot.builder.rpm;

/** The tags of RPM headers that are used here, as {@code rpmtag.h} of RPM numbers them. */
final class RpmTag {
  static final int REGION_OF_SIGNATURES = 62;
  static final int REGION_OF_PACKAGE = 63;

  static final int SIGNATURE_SHA256 = 273;
  static final int SIGNATURE_SIZE = 1000;
  static final int SIGNATURE_PAYLOAD_SIZE = 1007;

  static final int LANGUAGES = 100;
  static final int NAME = 1000;
  static final int VERSION = 1001;
  static final int RELEASE = 1002;
  static final int SUMMARY = 1004;
  static final int DESCRIPTION = 1005;
  static final int BUILD_TIME = 1006;
  static final int BUILD_HOST = 1007;
  static final int SIZE = 1009;
  static final int VENDOR = 1011;
  static final int LICENSE = 1014;
  static final int PACKAGER = 1015;
  static final int GROUP = 1016;
  static final int URL = 1020;
  static final int OS = 1021;
  static final int ARCHITECTURE = 1022;
  static final int PRE_INSTALL = 1023;
  static final int POST_INSTALL = 1024;
  static final int PRE_UNINSTALL = 1025;
  static final int POST_UNINSTALL = 1026;
  static final int SOURCE = 1044;
  static final int PRE_INSTALL_PROGRAM = 1085;
  static final int POST_INSTALL_PROGRAM = 1086;
  static final int PRE_UNINSTALL_PROGRAM = 1087;
  static final int POST_UNINSTALL_PROGRAM = 1088;
  static final int ENCODING = 5062;

  static final int FILE_SIZES = 1028;
  static final int FILE_MODES = 1030;
  static final int FILE_DEVICE_TYPES = 1033;
  static final int FILE_TIMES = 1034;
  static final int FILE_DIGESTS = 1035;
  static final int FILE_LINKS = 1036;
  static final int FILE_FLAGS = 1037;
  static final int FILE_USERS = 1039;
  static final int FILE_GROUPS = 1040;
  static final int FILE_VERIFY_FLAGS = 1045;
  static final int FILE_DEVICES = 1095;
  static final int FILE_INODES = 1096;
  static final int FILE_LANGUAGES = 1097;
  static final int DIRECTORY_INDEXES = 1116;
  static final int BASE_NAMES = 1117;
  static final int DIRECTORY_NAMES = 1118;
  static final int FILE_DIGEST_ALGORITHM = 5011;

  static final int PROVIDE_NAMES = 1047;
  static final int PROVIDE_FLAGS = 1112;
  static final int PROVIDE_VERSIONS = 1113;
  static final int REQUIRE_FLAGS = 1048;
  static final int REQUIRE_NAMES = 1049;
  static final int REQUIRE_VERSIONS = 1050;

  static final int PAYLOAD_FORMAT = 1124;
  static final int PAYLOAD_COMPRESSOR = 1125;
  static final int PAYLOAD_FLAGS = 1126;
  static final int PAYLOAD_DIGEST = 5092;
  static final int PAYLOAD_DIGEST_ALGORITHM = 5093;

  /** The number of SHA-256 among digest algorithms: RFC 4880, section 9.4. */
  static final int SHA_256 = 8;

  private RpmTag() {}
}
