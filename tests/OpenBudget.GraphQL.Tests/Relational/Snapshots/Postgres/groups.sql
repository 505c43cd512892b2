-- { books { groups(by: [YEAR, GENRE]) { items { key { year genre } aggregate { count sum { price } } } } } }

SELECT t0."Year", t0."Genre", count(*), sum(t0."PriceCents")
FROM "Books" t0
GROUP BY t0."Year", t0."Genre"
ORDER BY t0."Year", t0."Genre" NULLS FIRST
LIMIT $1 OFFSET $2
