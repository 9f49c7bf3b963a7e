#include "cli/command_line.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace easeback::test {

namespace fs = std::filesystem;

Folder::Folder()
    : m_path(fs::temp_directory_path() / ("easeback_cli_" + std::to_string(getpid()))) {
    fs::create_directories(m_path);
}

Folder::~Folder() { fs::remove_all(m_path); }

std::string Folder::write(const std::string& name, const std::string& text) const {
    std::ofstream(m_path / name, std::ios::binary) << text;
    return path(name);
}

std::string Folder::read(const std::string& name) const {
    std::stringstream text;
    text << std::ifstream(m_path / name, std::ios::binary).rdbuf();
    return text.str();
}

Ran run_tool(const Folder& folder, const std::string& words) {
    std::string command =
        std::string("'" EASEBACK_PROGRAM "' ") + words + " >'" + folder.path("out") + "' 2>'" + folder.path("err") + "'";
    int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, folder.read("out"), folder.read("err")};
}

} // namespace easeback::test
