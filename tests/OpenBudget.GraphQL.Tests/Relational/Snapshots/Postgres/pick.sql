-- { authors { nodes { book(year: 1927) { title } } } }

SELECT t0."Id"
FROM "Authors" t0
ORDER BY t0."Id"
LIMIT $1

SELECT t0."AuthorId", t0."Title"
FROM "Books" t0
WHERE t0."AuthorId" = ANY ($1) AND t0."Year" = $2
ORDER BY t0."AuthorId", t0."Id"
