-- { authors { nodes { books { groups(by: YEAR, having: { sum: { price: { gt: 1 } } }) { totalCount } } } } }

SELECT t0."Id"
FROM "Authors" t0
ORDER BY t0."Id"
LIMIT ?1

SELECT t1."#rank", t1."#total", t1."#parent"
FROM (SELECT t0."AuthorId" AS "#parent", count(*) OVER (PARTITION BY t0."AuthorId") AS "#total", ROW_NUMBER() OVER (PARTITION BY t0."AuthorId"
ORDER BY t0."Year") AS "#rank"
FROM "Books" t0
WHERE t0."AuthorId" IN (SELECT value FROM json_each(?1))
GROUP BY t0."AuthorId", t0."Year"
HAVING sum(t0."PriceCents") > ?2) t1
WHERE (t1."#rank" > ?3 AND t1."#rank" <= ?3 + ?4 OR t1."#rank" = 1)
ORDER BY t1."#parent", t1."#rank"
