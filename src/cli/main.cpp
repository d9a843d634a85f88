#include "cli/program.h"

int main(int argc, char** argv) {
    return ingear::cli::run(argc, argv);
}
