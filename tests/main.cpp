#include <catch_amalgamated.hpp>

int main(int count, char** words) { return Catch::Session().run(count, words); }
