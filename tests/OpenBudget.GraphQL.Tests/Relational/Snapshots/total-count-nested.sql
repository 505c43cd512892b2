-- { authors { nodes { books(where: { year: { gt: 1900 } }) { totalCount nodes { title } } } } }

SELECT t0."Id"
FROM "Authors" t0
ORDER BY t0."Id"
LIMIT ?1

SELECT t0."Title", t1."Id"
FROM "Authors" t1
CROSS JOIN "Books" t0 ON t0."Id" IN (SELECT t0."Id"
FROM "Books" t0
WHERE t0."AuthorId" = t1."Id" AND t0."Year" > ?2
ORDER BY t0."Id"
LIMIT ?3)
WHERE t1."Id" IN (SELECT value FROM json_each(?1))
ORDER BY t1."Id", t0."Id"

SELECT t0."AuthorId", count(*)
FROM "Books" t0
WHERE t0."AuthorId" IN (SELECT value FROM json_each(?1)) AND t0."Year" > ?2
GROUP BY t0."AuthorId"
