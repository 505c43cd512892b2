-- { authors { nodes { books(where: { year: { gt: 1900 } }) { totalCount nodes { title } } } } }

SELECT t0."Id"
FROM "Authors" t0
ORDER BY t0."Id"
LIMIT ?1

SELECT t0."Title", t1."#parent", t1."#rank"
FROM (SELECT t0."Id" AS "#key0", t0."AuthorId" AS "#parent", ROW_NUMBER() OVER (PARTITION BY t0."AuthorId"
ORDER BY t0."Id") AS "#rank"
FROM "Books" t0
WHERE t0."AuthorId" IN (SELECT value FROM json_each(?1)) AND t0."Year" > ?2) t1
JOIN "Books" t0 ON t0."Id" = t1."#key0"
WHERE t1."#rank" <= ?3
ORDER BY t1."#parent", t1."#rank"

SELECT t0."AuthorId", count(*)
FROM "Books" t0
WHERE t0."AuthorId" IN (SELECT value FROM json_each(?1)) AND t0."Year" > ?2
GROUP BY t0."AuthorId"
