-- { books { groups(by: GENRE) { totalCount items { key { genre } aggregate { average { price } } } } } }

SELECT t1."#column0", t1."#column1", t1."#column2", t1."#rank", t1."#total"
FROM (SELECT t0."Genre" AS "#column0", sum(t0."PriceCents") AS "#column1", count(t0."PriceCents") AS "#column2", count(*) OVER () AS "#total", ROW_NUMBER() OVER (ORDER BY t0."Genre" NULLS FIRST) AS "#rank"
FROM "Books" t0
GROUP BY t0."Genre") t1
WHERE (t1."#rank" > $1 AND t1."#rank" <= $1 + $2 OR t1."#rank" = 1)
ORDER BY t1."#rank"
