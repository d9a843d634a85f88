#pragma once

#include <unistd.h>

#include "support/catch.h"

/// A pipe from a child: it writes a byte for each rep that is durable.
class Acknowledgements {
  public:
    Acknowledgements() { REQUIRE(::pipe(ends_) == 0); }
    Acknowledgements(const Acknowledgements&) = delete;
    Acknowledgements& operator=(const Acknowledgements&) = delete;
    ~Acknowledgements() {
        ::close(ends_[0]);
        stop_writing();
    }

    /// In the child.
    void give() const {
        const char byte = 'r';
        if (::write(ends_[1], &byte, 1) != 1) ::_exit(98);
    }
    /// In the parent: so that reading ends where the child ends.
    void stop_writing() {
        if (ends_[1] >= 0) ::close(ends_[1]);
        ends_[1] = -1;
    }
    /// Waits for so many, or for the child's end; how many there were.
    [[nodiscard]] int take(int wanted) const {
        int taken = 0;
        char byte = 0;
        while (taken < wanted && ::read(ends_[0], &byte, 1) == 1) ++taken;
        return taken;
    }

  private:
    int ends_[2] = {-1, -1};
};
