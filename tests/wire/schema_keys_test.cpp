// The JSON Schema in docs/ and the reader know the same keys.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "tests/support/file_text.h"
#include "wire/json_tree.h"
#include "wire/massage_json.h"
#include "wire/problem_json.h"

using namespace rubdown;
using wire::JsonKind;
using wire::JsonNode;

namespace {

const JsonNode* member(const JsonNode& object, std::string_view key) {
  for (const JsonNode* node = object.first; node; node = node->next)
    if (node->key == key) return node;
  return nullptr;
}

/// Walks a schema and gathers "offers[].price_cents", with a '!' behind required keys.
class SchemaKeys {
 public:
  explicit SchemaKeys(const JsonNode& root) : definitions_{*member(root, "$defs")} {
    walk(root, "");
  }
  std::set<std::string> keys;

 private:
  void walk(const JsonNode& schema, const std::string& path) {
    if (const JsonNode* reference = member(schema, "$ref")) {
      constexpr std::string_view prefix = "#/$defs/";
      walk(*member(definitions_, reference->text.substr(prefix.size())), path);
    }
    if (const JsonNode* items = member(schema, "items")) walk(*items, path + "[]");
    const JsonNode* properties = member(schema, "properties");
    if (!properties) return;
    CHECK(member(schema, "additionalProperties")->text == "false");
    for (const JsonNode* node = properties->first; node; node = node->next) {
      const std::string key =
          path.empty() ? std::string{node->key} : path + '.' + std::string{node->key};
      keys.insert(key + (is_required(schema, node->key) ? "!" : ""));
      walk(*node, key);
    }
  }
  static bool is_required(const JsonNode& schema, std::string_view key) {
    const JsonNode* required = member(schema, "required");
    for (const JsonNode* node = required ? required->first : nullptr; node; node = node->next)
      if (node->text == key) return true;
    return false;
  }

  const JsonNode& definitions_;
};

}  // namespace

TEST_CASE("every key that the reader knows is in the schema, and every key there is read") {
  const std::string text = test::file_text(RUBDOWN_SOURCE_DIR "/docs/problem.schema.json");
  const auto tree = wire::JsonTree::parse(text, "problem.schema.json");
  REQUIRE(tree.has_value());
  std::set<std::string> read;
  for (const wire::ProblemKey& key : wire::problem_keys())
    read.insert(key.path + (key.required ? "!" : ""));
  CHECK(SchemaKeys{tree->root()}.keys == read);
}

TEST_CASE("every key of a massage's form is in its schema, and every key there is read") {
  const std::string text = test::file_text(RUBDOWN_SOURCE_DIR "/docs/massage.schema.json");
  const auto tree = wire::JsonTree::parse(text, "massage.schema.json");
  REQUIRE(tree.has_value());
  const auto keys = wire::massage_keys();
  CHECK(SchemaKeys{tree->root()}.keys == std::set<std::string>(keys.begin(), keys.end()));
}
