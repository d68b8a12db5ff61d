// A straightforward single-threaded dynamic programme over subsets, the yardstick of the exhaustive engine: it counts the weak orders on the points 0..n-1 of a
// line that are broximally aligned for t = 1.
//
// A state is (placed points S, minimizers A that still serve). A level L is any non-empty subset of the points left. The broximal set of a
// point x whose ball is first met by L is ball(x) & L. Completions are memoised; once every ball has been met they are all accepted, a Fubini number of them.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <unordered_map>
#include <vector>

using Count = unsigned __int128;

static int n;
static uint32_t full;
static std::vector<uint32_t> ball;
static std::vector<Count> fubini;
static std::vector<std::unordered_map<uint32_t, Count>> memo;

static bool aligned(int x, int u, int star) { return (x - u) * (u - star) >= 0; }

static uint32_t unmet(uint32_t placed) {
    uint32_t result = 0;
    for (int x = 0; x < n; x++) {
        if (!(ball[x] & placed)) result |= 1u << x;
    }
    return result;
}

static Count completions(uint32_t placed, uint32_t serving) {
    const uint32_t left = full & ~placed;
    const uint32_t far = unmet(placed);
    if (!far) return fubini[__builtin_popcount(left)];
    auto known = memo[placed].find(serving);
    if (known != memo[placed].end()) return known->second;
    Count sum = 0;
    for (uint32_t level = left; level; level = (level - 1) & left) {
        uint32_t serve = serving;
        bool stuck = false;
        for (uint32_t xs = far; xs && !stuck && serve; xs &= xs - 1) {
            const int x = __builtin_ctz(xs);
            const uint32_t broximal = ball[x] & level;
            stuck = broximal == (1u << x);
            for (uint32_t us = broximal; us && serve; us &= us - 1) {
                const int u = __builtin_ctz(us);
                for (uint32_t ss = serve; ss; ss &= ss - 1) {
                    const int star = __builtin_ctz(ss);
                    if (!aligned(x, u, star)) serve &= ~(1u << star);
                }
            }
        }
        if (!stuck && serve) sum += completions(placed | level, serve);
    }
    memo[placed][serving] = sum;
    return sum;
}

static void print(Count value) {
    if (value >= 10) print(value / 10);
    putchar('0' + static_cast<int>(value % 10));
}

int main(int argc, char** argv) {
    n = argc > 1 ? atoi(argv[1]) : 16;
    full = (1u << n) - 1;
    for (int x = 0; x < n; x++) {
        uint32_t mask = 0;
        for (int u = x - 1; u <= x + 1; u++) {
            if (u >= 0 && u < n) mask |= 1u << u;
        }
        ball.push_back(mask);
    }
    fubini.assign(n + 1, 0);
    fubini[0] = 1;
    for (int m = 1; m <= n; m++) {
        Count choose = 1;
        for (int k = 1; k <= m; k++) {
            choose = choose * (m - k + 1) / k;
            fubini[m] += choose * fubini[m - k];
        }
    }
    memo.resize(1u << n);
    Count total = 0;
    for (uint32_t minimizers = 1; minimizers <= full; minimizers++) total += completions(minimizers, minimizers);
    print(total);
    putchar('\n');
}
