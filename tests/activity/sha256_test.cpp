#include "activity/sha256.h"

#include <doctest/doctest.h>

namespace rubdown::activity {

TEST_CASE("SHA-256 gives the digests of its standard") {
  CHECK(sha256_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256_of(std::string(1'000'000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("The processor's instructions and our own rounds agree on every length") {
  std::string bytes;
  for (int i = 0; i < 300; ++i) {
    CHECK(sha256_of(bytes) == sha256_by_hand(bytes));
    bytes += static_cast<char>(i * 7);
  }
}

}  // namespace rubdown::activity
